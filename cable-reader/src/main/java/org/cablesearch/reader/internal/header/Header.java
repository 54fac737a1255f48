// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Precedence;

/**
 * The contents of the routing header.
 *
 * <pre>
 * VZCZCXRO6860                                    transmissionId
 * OO RUEHCHI RUEHDT RUEHHM RUEHNH
 * DE RUEHPF #1385/01 2131101                      station, serial
 * ZNR UUUUU ZZH
 * O 011101Z AUG 06                                precedence, sent
 * FM AMEMBASSY PHNOM PENH                         from
 * TO RUEHC/SECSTATE WASHDC IMMEDIATE 7099         to
 * INFO RUCNASE/ASEAN MEMBER COLLECTIVE            info
 * </pre>
 *
 * @param station the routing indicator of the sending post, from the DE line
 * @param serial the serial of the DE line: the cable's own, modulo 10,000
 * @param sent the date-time group
 * @param partial whether the header is the publisher's notice of a partial extract
 * @param corrected whether service signals mark a corrected copy
 */
public record Header(
        Optional<String> transmissionId,
        Optional<Precedence> precedence,
        Optional<String> station,
        OptionalInt serial,
        Optional<Instant> sent,
        Optional<String> from,
        List<Addressee> to,
        List<Addressee> info,
        boolean partial,
        boolean corrected) {

    public Header {
        to = List.copyOf(to);
        info = List.copyOf(info);
    }
}
