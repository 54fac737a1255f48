package org.cablesearch.query.internal.syntax;

import java.util.OptionalInt;
import org.cablesearch.query.CableField;
import org.cablesearch.query.internal.field.FieldDefinition;

/** Recognises the ids of cables written with spaces: {@code 06 PHNOM PENH 01385}. */
final class Mrns {

    private static final int MAX_LENGTH = 64;

    private Mrns() {}

    /**
     * The end of the id with spaces that begins at the cursor; empty if there is none, or the field does not hold ids.
     *
     * <p>Such an id consists of a year of two or four digits, one to four words of letters, and a serial.
     */
    static OptionalInt end(CableField field, QueryCursor cursor) {
        if (!FieldDefinition.of(field).kind().isId()) {
            return OptionalInt.empty();
        }
        int start = cursor.position();
        int at = digits(cursor, start);
        if (at - start != 2 && at - start != 4) {
            return OptionalInt.empty();
        }
        for (int words = 0; words < 5; words++) {
            int word = blanks(cursor, at);
            int end = Character.isDigit(cursor.charAt(word)) ? digits(cursor, word) : letters(cursor, word);
            if (end == word || end - start > MAX_LENGTH || QueryCharacters.isOperator(cursor.between(word, end))) {
                return OptionalInt.empty();
            }
            if (Character.isDigit(cursor.charAt(word)) && words > 0) {
                boolean ends = end == cursor.end() || QueryCharacters.endsWord(cursor.charAt(end));
                boolean whole = ends && cursor.charAt(end) != '~';
                return whole ? OptionalInt.of(end) : OptionalInt.empty();
            }
            at = end;
        }
        return OptionalInt.empty();
    }

    private static int digits(QueryCursor cursor, int at) {
        int end = at;
        while (Character.isDigit(cursor.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int letters(QueryCursor cursor, int at) {
        int end = at;
        while (Character.isLetter(cursor.charAt(end)) || "'.-".indexOf(cursor.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int blanks(QueryCursor cursor, int at) {
        int end = at;
        while (QueryCharacters.isBlank(cursor.charAt(end))) {
            end++;
        }
        return end;
    }
}
