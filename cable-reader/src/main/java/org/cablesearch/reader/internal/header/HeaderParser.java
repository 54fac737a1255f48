// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageMark;

/**
 * Reads the routing header, a telegram's envelope: lines in a fixed order, each identified by its first word. Any of
 * them may be missing. Addressees are read only below FM, since the Department prints its own distribution table
 * ({@code ACTION AF-00}, {@code INFO LOG-00 EEB-00}) above it.
 */
public final class HeaderParser {

    private static final String TRANSMISSION = "VZCZC";
    private static final String PARTIAL = "This record is a partial extract";

    private final boolean archived;
    private final AddresseeList addressees = new AddresseeList();
    private Optional<String> transmissionId = Optional.empty();
    private Optional<Precedence> routingPrecedence = Optional.empty();
    private Optional<DateTimeGroup> sent = Optional.empty();
    private Optional<String> station = Optional.empty();
    private OptionalInt serial = OptionalInt.empty();
    private Optional<String> from = Optional.empty();
    private boolean addressing;
    private boolean partial;
    private boolean corrected;

    private HeaderParser(boolean archived) {
        this.archived = archived;
    }

    /** The header of a cable; empty values if it has none. */
    public static Header parse(RawCable raw) {
        HeaderParser parser = new HeaderParser(raw.archived().isPresent());
        List<Line> lines = raw.header();
        boolean hasFrom = lines.stream().anyMatch(line -> isWord(line.text().strip(), "FM"));
        for (Line line : lines) {
            parser.read(PageMark.strip(line.text()).strip(), hasFrom);
        }
        return parser.header();
    }

    /** The INFO addressees of a header, then those of a list below the classification line. */
    public static List<Addressee> info(Header header, List<String> lines) {
        AddresseeList list = new AddresseeList();
        list.openInfo();
        lines.forEach(list::add);
        return Stream.concat(header.info().stream(), list.info().stream()).toList();
    }

    private void read(String line, boolean hasFrom) {
        if (line.startsWith(PARTIAL)) {
            partial = true;
        } else if (addressing) {
            readAddress(line);
        } else if (isWord(line, "FM")) {
            from = Optional.of(Blanks.squeeze(line.substring(2))).filter(name -> !name.isEmpty());
            addressing = true;
        } else if (!hasFrom && isWord(line, "TO")) {
            addressing = true;
            readAddress(line);
        } else {
            readRouting(line);
        }
    }

    private void readRouting(String line) {
        int transmission = transmissionId.isEmpty() ? line.indexOf(TRANSMISSION) : -1;
        if (transmission >= 0) {
            transmissionId = Optional.of(line.substring(transmission, endOfTransmission(line, transmission)));
        } else if (isWord(line, "DE")) {
            readStation(line);
        } else {
            readDate(line);
        }
        corrected = corrected || isCorrected(line);
    }

    private void readDate(String line) {
        if (sent.isEmpty()) {
            sent = DateTimeGroup.find(line);
        }
        if (routingPrecedence.isEmpty() && line.length() > 2 && line.charAt(0) == line.charAt(1)) {
            routingPrecedence = Blanks.words(line).stream().findFirst().flatMap(Precedences::ofLetter);
        }
    }

    /** Letters of the channel, then digits: {@code VZCZCXRO6860}. */
    private static int endOfTransmission(String line, int start) {
        return Digits.end(line, Runs.endOfWord(line, start));
    }

    /** {@code DE RUEHPF #1385/01 2131101}. */
    private void readStation(String line) {
        List<String> words = Blanks.words(line);
        station = words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
        String number = words.size() > 2 ? words.get(2) : "";
        int start = number.startsWith("#") ? 1 : 0;
        int end = Digits.end(number, start);
        if (end > start && end - start <= 7) {
            serial = OptionalInt.of(Digits.value(number, start, end));
        }
    }

    /** ZDS: a corrected version follows; CCY: corrected copy. ZDK and ZFF mark mere repeats. */
    private static boolean isCorrected(String line) {
        return line.contains("ZDS") || line.contains("(CCY");
    }

    private void readAddress(String line) {
        if (isWord(line, "TO")) {
            addressees.openTo();
            addressees.add(afterWord(line, 2));
        } else if (isWord(line, "INFO")) {
            addressees.openInfo();
            addressees.add(afterWord(line, 4));
        } else {
            addressees.add(line);
        }
    }

    private static String afterWord(String line, int length) {
        String rest = line.substring(length).strip();
        return rest.startsWith(":") ? rest.substring(1) : rest;
    }

    private static boolean isWord(String line, String word) {
        return line.startsWith(word)
                && (line.length() == word.length() || " \t:".indexOf(line.charAt(word.length())) >= 0);
    }

    private Header header() {
        Optional<Instant> minute = sent.map(DateTimeGroup::sent);
        return new Header(
                transmissionId,
                precedence(),
                station,
                serial,
                minute,
                from,
                addressees.to(),
                addressees.info(),
                partial,
                corrected);
    }

    /**
     * The action precedence: the first letter of the date-time line; failing that, of the routing line; failing that,
     * the most urgent word after an action addressee. Night action has no letter of its own: the letter is O, and NIACT
     * is only in the words. In the archive of 1973 to 1979 the letter alone is the precedence of the telegram.
     */
    private Optional<Precedence> precedence() {
        Optional<Precedence> letter = sent.flatMap(DateTimeGroup::precedence).or(() -> routingPrecedence);
        Optional<Precedence> word = addressees.highest();
        boolean night = !archived
                && word.equals(Optional.of(Precedence.NIACT_IMMEDIATE))
                && letter.equals(Optional.of(Precedence.IMMEDIATE));
        return night || letter.isEmpty() ? word : letter;
    }
}
