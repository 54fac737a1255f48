// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the dump, read as a program written in an afternoon would: the columns, and, for each other field, the
 * matches of a regular expression in the body.
 */
record FlatRow(
        String id,
        LocalDateTime date,
        String origin,
        String level,
        String subject,
        String body,
        List<String> tags,
        List<String> people,
        List<String> cites) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ENGLISH);
    private static final Pattern TAGS_LINE = Pattern.compile("^TAGS:? (.*)$", Pattern.MULTILINE);
    private static final Pattern SUBJECT_LINE = Pattern.compile("^SUBJ(?:ECT)?: (.*)$", Pattern.MULTILINE);
    private static final Pattern REFERENCE =
            Pattern.compile("^(?:REF:|    ) [A-Z]\\. (\\d\\d [A-Z ]+ \\d+) *$", Pattern.MULTILINE);
    private static final Pattern PERSON = Pattern.compile(
            "\\b(?:President|Minister|Ambassador|General|Governor|Colonel|Chairman|Senator|Judge|Professor|Mayor|Dr\\.)"
                    + " ([A-Z][a-z]+ [A-Z][a-z]+)");

    static FlatRow of(CsvRecord csv) {
        String body = csv.getField(7);
        String tags = first(TAGS_LINE, body);
        return new FlatRow(
                csv.getField(2),
                LocalDateTime.parse(csv.getField(1), DATE),
                csv.getField(3),
                csv.getField(4),
                first(SUBJECT_LINE, body),
                body,
                tags.isEmpty()
                        ? List.of()
                        : Arrays.stream(tags.split(",? +", -1))
                                .filter(tag -> !tag.isEmpty())
                                .distinct()
                                .toList(),
                all(PERSON, body),
                all(REFERENCE, body).stream().map(text -> text.replace(" ", "")).toList());
    }

    long epochSecond() {
        return date.toEpochSecond(ZoneOffset.UTC);
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static List<String> all(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
