// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Filing;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.input.Archived;
import org.cablesearch.reader.internal.input.SetAside;
import org.cablesearch.reader.internal.line.Line;

/**
 * A telegram of the Central Foreign Policy Files of 1973 to 1979, as the National Archives released it: a file with the
 * text, its pages and sections in order, and a block of attributes.
 *
 * @param number the Document Number; empty if the file has none
 * @param day the day on which the telegram was drafted or sent; empty if the attributes have none that can be read
 * @param classification the original classification; may be empty
 * @param header the lines of the header, from the date-time group on
 * @param body the lines from the classification line on, without page marks and heads of further sections
 * @param archived everything else
 * @param problems what is wrong with the frame
 */
public record Telegram(
        String number,
        Optional<LocalDate> day,
        String classification,
        List<Line> header,
        List<Line> body,
        Archived archived,
        List<Problem> problems) {

    private static final String ORIGINAL_HANDLING = "Original Handling Restrictions";
    private static final List<String> LATER_HANDLING =
            List.of("Previous Handling Restrictions", "Original Previous Handling Restrictions");

    /** {@code 04 MAY 1976}, {@code 01-Jan-1977 12:00:00 am}. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\\d{4})\\b.*");

    /** A notice in place of a text that the archive could not convert. */
    private static final Pattern NOTICE = Pattern.compile("(?:ERROR READING TEXT|EXPAND ERROR ENCOUNTERED).*");

    private static final int MAX_NOTICE_LINES = 3;

    /** The year at the end of a date-time group. */
    private static final Pattern YEAR = Pattern.compile("\\d ?Z [A-Z]{3} (7) ?(\\d)\\b");

    private static final Pattern NUMBER = Pattern.compile("(?m)^\\f?Document Number: *(\\S+)");

    public Telegram {
        header = List.copyOf(header);
        body = List.copyOf(body);
        problems = List.copyOf(problems);
    }

    /** Whether a file with this beginning is such a telegram. */
    public static boolean begins(String start) {
        return Frame.begins(start);
    }

    /** The Document Number of a file; an empty text if it has none. */
    public static String numberOf(String file) {
        Matcher number = NUMBER.matcher(file);
        return number.find() ? number.group(1) : "";
    }

    /**
     * Reads a file.
     *
     * @param firstLine the number of its first line
     */
    public static Telegram of(String file, int firstLine) {
        Frame frame = Frame.of(file, firstLine);
        Attributes attributes = Attributes.of(frame.attributes());
        boolean hasText = hasText(frame.text(), attributes);
        Sheets sheets = Sheets.of(hasText ? frame.text() : List.of());
        Head head = Head.of(sheets.head());
        List<SetAside> aside = new ArrayList<>();
        Stream.of(frame.around(), sheets.marks(), head.aside(), attributes.lines())
                .forEach(aside::addAll);
        if (!hasText) {
            frame.text().forEach(line -> aside.add(new SetAside(line, Role.FRAME, "notice in place of a text")));
        }
        Optional<Sheet.Sender> sender = sheets.body().stream()
                .map(line -> Sheet.senderOf(line.text().strip()))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<LocalDate> day = attributes
                .text("Draft Date")
                .or(() -> attributes.text("Sent Date"))
                .flatMap(Telegram::day);
        Archived archived = new Archived(
                attributes.text("Legacy Key").orElseGet(() -> DocumentKey.of(file)),
                filing(head, attributes),
                line(attributes, "Subject"),
                line(attributes, "TAGS"),
                line(attributes, "Reference"),
                line(attributes, "Executive Order"),
                Handling.of(attributes.text(ORIGINAL_HANDLING).stream().toList()),
                attributes.text("From"),
                attributes.text("To"),
                sender.map(Sheet.Sender::post),
                aside);
        Optional<String> published = attributes.text("Document Number");
        Optional<String> ofText = published.isPresent()
                ? Optional.empty()
                : sender.flatMap(from -> number(from, year(day, head.header())));
        return new Telegram(
                published.or(() -> ofText).orElse(""),
                day,
                attributes.text("Original Classification").orElse(""),
                head.header(),
                sheets.body(),
                archived,
                Stream.of(
                                frame.problems(),
                                attributes.problems(),
                                ofText.map(Telegram::withoutNumber).stream().toList())
                        .flatMap(List::stream)
                        .toList());
    }

    private static Problem withoutNumber(String ofText) {
        return new Problem(
                ProblemCode.ID_REPAIRED,
                "the file has no Document Number; " + ofText + " is the number in its classification line",
                OptionalInt.empty());
    }

    /** Whether there is more than a notice: where the text is lost, Locator does not say that it is on line. */
    private static boolean hasText(List<Line> text, Attributes attributes) {
        List<Line> written = text.stream().filter(line -> !line.isBlank()).toList();
        boolean onLine = attributes
                .text("Locator")
                .filter(locator -> !locator.replace("-", "").contains("ONLINE"))
                .isEmpty();
        return !written.isEmpty()
                && !NOTICE.matcher(written.getFirst().text().strip()).matches()
                && (onLine || written.size() > MAX_NOTICE_LINES);
    }

    /** The canonical number of a telegram whose attributes are lost. */
    private static Optional<String> number(Sheet.Sender sender, Optional<String> year) {
        return year.flatMap(digits -> Mrn.parse(digits + sender.post() + sender.serial()))
                .map(Mrn::canonical);
    }

    private static Optional<String> year(Optional<LocalDate> day, List<Line> header) {
        return day.map(date -> String.valueOf(date.getYear()))
                .or(() -> header.stream()
                        .map(line -> YEAR.matcher(line.text()))
                        .filter(Matcher::find)
                        .map(year -> year.group(1) + year.group(2))
                        .findFirst());
    }

    private static Filing filing(Head head, Attributes attributes) {
        return new Filing(
                attributes.text("Office").or(head::office),
                head.drafter().or(() -> attributes.text("Drafter")),
                head.approvedBy(),
                head.clearances(),
                attributes.text("Concepts").map(Attributes::list).orElse(List.of()),
                Handling.of(Stream.concat(Stream.of(ORIGINAL_HANDLING), LATER_HANDLING.stream())
                        .flatMap(key -> attributes.text(key).stream())
                        .toList()),
                attributes.text("Film Number"),
                attributes.kept());
    }

    /** A value as a line, without the colon with which some subjects begin. */
    private static Optional<Line> line(Attributes attributes, String key) {
        return attributes
                .value(key)
                .map(value -> new Line(value.line(), value.text().replaceFirst("^: *", "")))
                .filter(line -> !line.isBlank());
    }

    private static Optional<LocalDate> day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(3)), MonthNames.number(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
