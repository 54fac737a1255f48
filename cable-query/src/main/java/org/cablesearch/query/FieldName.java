package org.cablesearch.query;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of a field before a colon: {@code tags:}.
 *
 * @param name the name as written
 * @param end the place behind the colon
 */
record FieldName(String name, int end) {

    private static final int LONGEST = 24;

    /**
     * The name that begins here; empty if what stands here is prose: {@code 10:30}, {@code Summary: the}, {@code
     * http://}.
     */
    static Optional<FieldName> at(QueryCursor cursor) {
        int start = cursor.position();
        int at = start;
        while (Character.isLetter(cursor.charAt(at)) || cursor.charAt(at) == '.') {
            at++;
        }
        if (at == start || at - start > LONGEST || cursor.charAt(at) != ':') {
            return Optional.empty();
        }
        String name = cursor.between(start, at);
        boolean known = isKnown(name);
        char behind = cursor.charAt(at + 1);
        boolean prose =
                behind == '\0' || QueryCharacters.isBlank(behind) || (behind == '/' && cursor.charAt(at + 2) == '/');
        return known || !prose ? Optional.of(new FieldName(name, at + 1)) : Optional.empty();
    }

    /** Whether the name is that of the paragraph clause. */
    boolean isParagraph() {
        return name.equalsIgnoreCase("para");
    }

    /** All names, for a message. */
    static String all() {
        return CableField.named().stream().map(CableField::toString).collect(Collectors.joining(", "));
    }

    /** The name that is meant, if one differs by two letters or less. */
    Optional<String> nearest() {
        String folded = name.toLowerCase(Locale.ROOT);
        return CableField.named().stream()
                .map(CableField::toString)
                .filter(known -> Edits.between(folded, known) <= 2)
                .min(Comparator.comparingInt(known -> Edits.between(folded, known)));
    }

    private static boolean isKnown(String name) {
        return CableField.parse(name).isPresent() || name.equalsIgnoreCase("para");
    }
}
