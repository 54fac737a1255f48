// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.query.CableField;

/**
 * The name of a field before a colon: {@code tags:}.
 *
 * @param name the name as written
 * @param end the place after the colon
 */
record FieldName(String name, int end) {

    private static final Pattern NAME =
            Pattern.compile("(?<name>[\\p{L}.]{1,24}+):(?=(?<prose>\\z|//|" + QueryCharacters.BLANK + ")?)");

    private static final String ALL =
            "para, " + CableField.named().stream().map(CableField::toString).collect(Collectors.joining(", "));

    /** The names of our fields in other tools and in cables. */
    private static final Map<CableField, List<String>> CALLED_ELSEWHERE = Map.ofEntries(
            Map.entry(CableField.SUBJECT, List.of("title", "headline", "subj")),
            Map.entry(CableField.TEXT, List.of("body", "content")),
            Map.entry(CableField.CLASS, List.of("classification")),
            Map.entry(CableField.DATE, List.of("year", "month", "day", "created")),
            Map.entry(CableField.PEOPLE, List.of("person", "name")),
            Map.entry(CableField.ORGS, List.of("organization", "organisation")),
            Map.entry(CableField.ORIGIN, List.of("embassy", "post")),
            Map.entry(CableField.FROM, List.of("sender")),
            Map.entry(CableField.TO, List.of("recipient")),
            Map.entry(CableField.SIGNER, List.of("author", "autor", "signed")),
            Map.entry(CableField.TAGS, List.of("country", "topic")),
            Map.entry(CableField.CITES, List.of("ref", "reference", "references")),
            Map.entry(CableField.ID, List.of("mrn")),
            Map.entry(CableField.PRECEDENCE, List.of("priority")));

    /** The field name at the cursor; empty for prose such as {@code 10:30}, {@code Summary: the} or {@code http://}. */
    static Optional<FieldName> at(QueryCursor cursor) {
        return cursor.match(NAME)
                .filter(match -> match.group("prose") == null || isKnown(match.group("name")))
                .map(match -> new FieldName(match.group("name"), match.end()));
    }

    /** Whether it is the name of the paragraph clause. */
    boolean isParagraph() {
        return name.equalsIgnoreCase("para");
    }

    /** The message for a name that no field has. */
    String unknown() {
        return "there is no field \"" + name + "\""
                + nearest()
                        .map(field -> " (did you mean \"" + field + "\"?), so its value was searched for as words")
                        .orElse(", so it and its value were searched for as words; the fields are " + ALL);
    }

    /** Whether it is a word before a colon, and not like the name of any field. */
    boolean isWord() {
        return !isKnown(name) && nearest().isEmpty();
    }

    /**
     * The field that an unknown name probably means: the one that other tools call so, or the one with the nearest
     * spelling.
     */
    Optional<String> nearest() {
        String folded = name.toLowerCase(Locale.ROOT);
        int maxEdits = Math.min(2, name.length() / 2);
        return CALLED_ELSEWHERE.entrySet().stream()
                .filter(names -> names.getValue().contains(folded))
                .map(names -> names.getKey().toString())
                .findFirst()
                .or(() -> CableField.named().stream()
                        .map(CableField::toString)
                        .filter(known -> EditDistance.of(folded, known, maxEdits) <= maxEdits)
                        .min(Comparator.comparingInt(known -> EditDistance.of(folded, known, maxEdits))));
    }

    private static boolean isKnown(String name) {
        return CableField.parse(name).isPresent() || name.equalsIgnoreCase("para");
    }
}
