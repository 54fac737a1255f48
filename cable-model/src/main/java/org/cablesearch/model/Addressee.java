// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One addressee of a cable: {@code RUEHC/SECSTATE WASHDC IMMEDIATE 7099}.
 *
 * @param route the routing indicator, {@code RUEHC}
 * @param name the name as written, {@code SECSTATE WASHDC}; never blank
 * @param precedence the precedence for this addressee
 * @param mcn the message continuity number, kept as text because its leading zeros matter
 * @param excluded the posts that XMT excludes from this collective, as written
 */
public record Addressee(
        Optional<String> route,
        String name,
        Optional<Precedence> precedence,
        Optional<String> mcn,
        List<String> excluded) {

    /** @throws NullPointerException if a component is {@code null} */
    public Addressee {
        requireNonNull(route, "route");
        requireNonNull(name, "name");
        requireNonNull(precedence, "precedence");
        requireNonNull(mcn, "mcn");
        excluded = List.copyOf(excluded);
    }

    /** An addressee of which only the name is known. */
    public static Addressee of(String name) {
        return new Addressee(Optional.empty(), name, Optional.empty(), Optional.empty(), List.of());
    }
}
