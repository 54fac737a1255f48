// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Problem;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.front.SubjectParser;
import org.cablesearch.reader.internal.front.TagsParser;
import org.cablesearch.reader.internal.input.Archived;

/** Fills fields missing from the text of a telegram of 1973 to 1979 with the archive's attributes; the text wins conflicts. */
final class ArchivedFields {

    private static final String ATTRIBUTES = "attributes";

    /** The last day of the order of 1972. */
    private static final LocalDate FIRST_ORDER_ENDS = LocalDate.of(1978, 11, 30);

    private static final String FIRST_ORDER = "11652";
    private static final String SECOND_ORDER = "12065";

    /** {@code GS 19781208 GARRISON, MARK}, {@code 11652 GDS}, {@code X1}. */
    private static final Pattern ORDER = Pattern.compile(
            "(?:\\d{5} )?(X?GDS(?:-\\d)?|GS|X\\d|AS|ADS|RR|RDS(?:-\\d)?)\\b(?: (\\d{4})(\\d\\d)(\\d\\d)\\b)?.*");

    private static final Map<String, String> SCHEDULES = Map.of("GS", "GDS", "AS", "ADS", "RR", "RDS");

    private final Archived archived;
    private final List<Problem> problems;

    /** @param problems receives what is wrong with the attributes */
    ArchivedFields(Archived archived, List<Problem> problems) {
        this.archived = archived;
        this.problems = problems;
    }

    String subject(String ofText) {
        return ofText.isEmpty()
                ? archived.subject()
                        .map(line -> SubjectParser.parse(List.of(line)))
                        .orElse("")
                : ofText;
    }

    /** The TAGS of the text, then those that only the attributes have. A person is known by the surname. */
    List<Tag> tags(List<Tag> ofText, TagTable table) {
        if (archived.tags().isEmpty()) {
            return ofText;
        }
        TagsParser.Result parsed = TagsParser.parse(List.of(archived.tags().get()), table);
        problems.addAll(parsed.problems());
        Set<String> codes = ofText.stream().map(Tag::code).collect(Collectors.toSet());
        Set<String> surnames = ofText.stream()
                .filter(tag -> tag.kind() == TagKind.PERSON)
                .map(ArchivedFields::surname)
                .collect(Collectors.toSet());
        Stream<Tag> more = parsed.tags().stream()
                .filter(tag -> !codes.contains(tag.code()))
                .filter(tag -> tag.kind() != TagKind.PERSON || !surnames.contains(surname(tag)))
                .map(tag -> new Tag(tag.code(), tag.kind(), tag.name(), tag.text(), Optional.of(ATTRIBUTES)));
        return Stream.concat(ofText.stream(), more).toList();
    }

    private static String surname(Tag person) {
        return Posts.squeeze(person.code().split(",", 2)[0]);
    }

    Routing routing(Routing ofText) {
        List<String> captions = Stream.concat(ofText.captions().stream(), archived.captions().stream())
                .distinct()
                .toList();
        boolean addressed = !ofText.to().isEmpty() || !ofText.info().isEmpty();
        if (addressed || archived.to().isEmpty()) {
            return ofText.captions(captions);
        }
        String[] lists = archived.to().get().split("\\bINFO\\b", 2);
        return ofText.captions(captions)
                .to(addressees(lists[0]))
                .info(lists.length < 2 ? List.of() : addressees(lists[1]));
    }

    /** {@code LONDON MUNICH VIENNA}: the names of posts, one after the other; what names none is one addressee. */
    private static List<Addressee> addressees(String written) {
        List<Addressee> addressees = new ArrayList<>();
        List<String> words = Arrays.stream(written.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        int unnamed = 0;
        for (int at = 0; at < words.size(); ) {
            int end = endOfPost(words, at);
            if (end > at) {
                addUnnamed(words.subList(unnamed, at), addressees);
                addressees.add(Addressee.of(String.join(" ", words.subList(at, end))));
                unnamed = end;
            }
            at = Math.max(at + 1, end);
        }
        addUnnamed(words.subList(unnamed, words.size()), addressees);
        return addressees;
    }

    private static void addUnnamed(List<String> words, List<Addressee> addressees) {
        if (!words.isEmpty()) {
            addressees.add(Addressee.of(String.join(" ", words)));
        }
    }

    /** The end of the longest name of a post that begins at a word. */
    private static int endOfPost(List<String> words, int from) {
        for (int end = Math.min(words.size(), from + Posts.MAX_WORDS); end > from; end--) {
            if (Posts.canonical(Posts.squeeze(String.join("", words.subList(from, end))))
                    .isPresent()) {
                return end;
            }
        }
        return from;
    }

    /** The executive order of the text; where the text has no line for it, that of the attributes. */
    Authority authority(Authority ofText, boolean hasLine, Optional<LocalDate> sent) {
        Optional<Matcher> order =
                archived.order().map(line -> ORDER.matcher(line.text())).filter(Matcher::matches);
        if (order.isEmpty() || ofText.executiveOrder().isPresent()) {
            return ofText;
        }
        String number = sent.filter(day -> day.isAfter(FIRST_ORDER_ENDS)).isPresent() ? SECOND_ORDER : FIRST_ORDER;
        if (hasLine) {
            return new Authority(Optional.of(number), ofText.declassifyOn(), ofText.classifiedBy(), ofText.reasons());
        }
        return new Authority(
                Optional.of(number),
                day(order.get()),
                ofText.classifiedBy(),
                List.of(schedule(order.get().group(1))));
    }

    private static String schedule(String code) {
        return code.matches("X\\d") ? "XGDS-" + code.charAt(1) : SCHEDULES.getOrDefault(code, code);
    }

    private static Optional<LocalDate> day(Matcher order) {
        try {
            return order.group(2) == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            Integer.parseInt(order.group(2)),
                            Integer.parseInt(order.group(3)),
                            Integer.parseInt(order.group(4))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
