// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.input.SetAside;
import org.cablesearch.reader.internal.line.Line;

/**
 * The head of a telegram, above its addresses: how the Department distributed it, and who wrote a telegram of its own.
 *
 * <pre>
 * 66610
 * ORIGIN ACDA-19                                      office
 * INFO  OCT-01 ISO-00 …  /138 R
 * DRAFTED BY ACDA/IR:THIRSCHFELD:SBC                  drafter
 * 2/22/74 EXT. 22072
 * APPROVED BY ACDA/IR:THIRSCHFELD                     approvedBy
 * S/S-WHLUERS                                         a clearance
 * DESIRED DISTRIBUTION
 * EUR, IO
 *                     ---------------------     054819
 * O 230045Z FEB 74                                    the header, from here on
 * FM SECSTATE WASHDC
 * </pre>
 *
 * @param header the lines from the date-time group on, or from the sender
 * @param aside the other lines
 * @param office the office, without the number of copies
 */
record Head(
        List<Line> header,
        List<SetAside> aside,
        Optional<String> office,
        Optional<String> drafter,
        Optional<String> approvedBy,
        List<String> clearances) {

    private static final Pattern OFFICE = Pattern.compile("((?:ACTION|ORIGIN) {1,3}[A-Z/]{1,12}).*");
    private static final Pattern TIME = Pattern.compile("(?:[ZOPR]{1,2} ){0,3}\\d{5,7} ?Z\\b.*");
    private static final Pattern ADDRESS = Pattern.compile("(?:FM|TO)\\b.*");
    private static final Pattern DRAFTED = Pattern.compile("DRAFTED BY {0,2}[:;]? *(.*)");
    private static final Pattern APPROVED = Pattern.compile("APPROVED BY {0,2}[:;]? *(.*)");
    private static final Pattern DAY_OR_NUMBER = Pattern.compile("[\\d/ :.-]+(?: ?(?:EXT|X)\\b.*)?|(?:EXT|TEL)\\b.*");
    private static final Pattern DASHES = Pattern.compile("-{5,}.*");
    private static final Pattern NOTE = Pattern.compile("(?:DESIRED DISTRIBUTION|ANALYST NOTE)\\b.*");

    Head {
        header = List.copyOf(header);
        aside = List.copyOf(aside);
        clearances = List.copyOf(clearances);
    }

    static Head of(List<Line> lines) {
        return new Reading().read(lines);
    }

    private static final class Reading {

        private enum Part {
            DISTRIBUTION,
            DRAFTER,
            CLEARANCES,
            NOTE,
            HEADER
        }

        private final List<Line> header = new ArrayList<>();
        private final List<SetAside> aside = new ArrayList<>();
        private final List<String> clearances = new ArrayList<>();
        private Optional<String> office = Optional.empty();
        private Optional<String> drafter = Optional.empty();
        private Optional<String> approvedBy = Optional.empty();
        private Part part = Part.DISTRIBUTION;

        Head read(List<Line> lines) {
            for (Line line : lines) {
                String written = line.text().strip();
                if (part == Part.HEADER
                        || TIME.matcher(written).matches()
                        || ADDRESS.matcher(written).matches()) {
                    part = Part.HEADER;
                    header.add(line);
                } else if (!written.isEmpty()) {
                    aside.add(new SetAside(line, Role.HEADER, read(written)));
                }
            }
            return new Head(header, aside, office, drafter, approvedBy, clearances);
        }

        /** Reads a line above the header; returns what it is. */
        private String read(String line) {
            Matcher drafted = DRAFTED.matcher(line);
            Matcher approved = APPROVED.matcher(line);
            if (DASHES.matcher(line).matches()) {
                part = Part.DISTRIBUTION;
                return "dash line";
            }
            if (drafted.matches()) {
                part = Part.DRAFTER;
                drafter = present(drafted.group(1));
                return "drafter";
            }
            if (approved.matches()) {
                part = Part.CLEARANCES;
                approvedBy = present(approved.group(1));
                return "approved by";
            }
            if (NOTE.matcher(line).matches()) {
                part = Part.NOTE;
                return "note on the distribution";
            }
            if (DAY_OR_NUMBER.matcher(line).matches()) {
                return "number";
            }
            return switch (part) {
                case DISTRIBUTION -> distribution(line);
                case DRAFTER -> drafter(line);
                case CLEARANCES -> clearance(line);
                case NOTE, HEADER -> note();
            };
        }

        private String distribution(String line) {
            Matcher first = OFFICE.matcher(line);
            if (office.isEmpty() && first.matches()) {
                office = Optional.of(first.group(1).replaceAll(" +", " "));
            }
            return "distribution";
        }

        /** The drafter may be on the line below the keyword. */
        private String drafter(String line) {
            if (drafter.isEmpty()) {
                drafter = Optional.of(line);
                return "drafter";
            }
            return clearance(line);
        }

        private String clearance(String line) {
            if (part == Part.CLEARANCES && approvedBy.isEmpty()) {
                approvedBy = Optional.of(line);
                return "approved by";
            }
            clearances.add(line);
            return "clearance";
        }

        /** A note has one line more. */
        private String note() {
            part = Part.CLEARANCES;
            return "note on the distribution";
        }

        private static Optional<String> present(String text) {
            return Optional.of(text.strip()).filter(name -> !name.isEmpty());
        }
    }
}
