package org.cablesearch.query.internal.syntax;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.query.CableField;

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

    /** What to say of a name that is none. */
    static String unknown(String name) {
        return "there is no field \"" + name + "\"; fields are para, "
                + CableField.named().stream().map(CableField::toString).collect(Collectors.joining(", "));
    }

    /** What is meant by a name that is none, with its colon, if a field differs by two letters or less. */
    static Optional<String> nearest(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        int most = Math.min(2, name.length() / 2);
        return CableField.named().stream()
                .map(CableField::toString)
                .filter(known -> EditDistance.of(folded, known, most) <= most)
                .min(Comparator.comparingInt(known -> EditDistance.of(folded, known, most)))
                .map(known -> known + ":");
    }

    private static boolean isKnown(String name) {
        return CableField.parse(name).isPresent() || name.equalsIgnoreCase("para");
    }
}
