// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The sender, addressees, urgency and distribution of a cable.
 *
 * <pre>
 * VZCZCXRO6860                                transmission id
 * OO RUEHCHI RUEHDT RUEHHM RUEHNH             precedence
 * FM AMEMBASSY PHNOM PENH                     from
 * TO RUEHC/SECSTATE WASHDC IMMEDIATE 7099     to
 * INFO RUEHBK/AMEMBASSY BANGKOK 0123          info
 *
 * SIPDIS                                      caption
 * FOR G/TIP, EAP/MLS, EAP/RSP                 passing instruction
 * </pre>
 *
 * @param transmissionId the identifier of the transmission: {@code VZCZCXRO6860}
 * @param precedence the precedence for the action addressees
 * @param from the FM line: {@code AMEMBASSY PHNOM PENH}
 * @param to the action addressees, in order
 * @param info the information addressees, in order
 * @param captions {@code SIPDIS}, {@code NOFORN}, {@code EXDIS} …, each once, in order of first appearance
 * @param passing the passing instructions, as written: {@code FOR G/TIP, EAP/MLS, EAP/RSP}
 */
public record Routing(
        Optional<String> transmissionId,
        Optional<Precedence> precedence,
        Optional<String> from,
        List<Addressee> to,
        List<Addressee> info,
        List<String> captions,
        List<String> passing) {

    /** The routing of a cable that has no header, captions or passing instructions. */
    public static final Routing NONE = new Routing(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** @throws NullPointerException if a component or list element is {@code null} */
    public Routing {
        requireNonNull(transmissionId, "transmissionId");
        requireNonNull(precedence, "precedence");
        requireNonNull(from, "from");
        to = List.copyOf(to);
        info = List.copyOf(info);
        captions = List.copyOf(captions);
        passing = List.copyOf(passing);
    }

    /** This routing with another transmission id. */
    public Routing transmissionId(String transmissionId) {
        return new Routing(Optional.of(transmissionId), precedence, from, to, info, captions, passing);
    }

    /** This routing with another precedence. */
    public Routing precedence(Precedence precedence) {
        return new Routing(transmissionId, Optional.of(precedence), from, to, info, captions, passing);
    }

    /** This routing with another sender. */
    public Routing from(String from) {
        return new Routing(transmissionId, precedence, Optional.of(from), to, info, captions, passing);
    }

    /** This routing with other action addressees. */
    public Routing to(List<Addressee> to) {
        return new Routing(transmissionId, precedence, from, to, info, captions, passing);
    }

    /** This routing with other information addressees. */
    public Routing info(List<Addressee> info) {
        return new Routing(transmissionId, precedence, from, to, info, captions, passing);
    }

    /** This routing with other captions. */
    public Routing captions(List<String> captions) {
        return new Routing(transmissionId, precedence, from, to, info, captions, passing);
    }

    /** This routing with other passing instructions. */
    public Routing passing(List<String> passing) {
        return new Routing(transmissionId, precedence, from, to, info, captions, passing);
    }
}
