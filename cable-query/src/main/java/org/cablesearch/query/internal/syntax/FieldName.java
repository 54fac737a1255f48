package org.cablesearch.query.internal.syntax;

import java.util.Comparator;
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

    /** What other tools, and cables themselves, call our fields. */
    private static final Map<String, CableField> CALLED_ELSEWHERE = Map.ofEntries(
            Map.entry("title", CableField.SUBJECT),
            Map.entry("headline", CableField.SUBJECT),
            Map.entry("subj", CableField.SUBJECT),
            Map.entry("body", CableField.TEXT),
            Map.entry("content", CableField.TEXT),
            Map.entry("classification", CableField.CLASS),
            Map.entry("year", CableField.DATE),
            Map.entry("month", CableField.DATE),
            Map.entry("day", CableField.DATE),
            Map.entry("created", CableField.DATE),
            Map.entry("person", CableField.PEOPLE),
            Map.entry("name", CableField.PEOPLE),
            Map.entry("organization", CableField.ORGS),
            Map.entry("organisation", CableField.ORGS),
            Map.entry("embassy", CableField.ORIGIN),
            Map.entry("post", CableField.ORIGIN),
            Map.entry("sender", CableField.FROM),
            Map.entry("recipient", CableField.TO),
            Map.entry("author", CableField.SIGNER),
            Map.entry("autor", CableField.SIGNER),
            Map.entry("signed", CableField.SIGNER),
            Map.entry("country", CableField.TAGS),
            Map.entry("topic", CableField.TAGS),
            Map.entry("ref", CableField.CITES),
            Map.entry("reference", CableField.CITES),
            Map.entry("references", CableField.CITES),
            Map.entry("mrn", CableField.ID),
            Map.entry("priority", CableField.PRECEDENCE));

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
        if (CALLED_ELSEWHERE.containsKey(folded)) {
            return Optional.of(CALLED_ELSEWHERE.get(folded).toString());
        }
        int maxEdits = Math.min(2, name.length() / 2);
        return CableField.named().stream()
                .map(CableField::toString)
                .filter(known -> EditDistance.of(folded, known, maxEdits) <= maxEdits)
                .min(Comparator.comparingInt(known -> EditDistance.of(folded, known, maxEdits)));
    }

    private static boolean isKnown(String name) {
        return CableField.parse(name).isPresent() || name.equalsIgnoreCase("para");
    }
}
