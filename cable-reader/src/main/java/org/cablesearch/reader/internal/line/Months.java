package org.cablesearch.reader.internal.line;

import java.util.List;
import org.cablesearch.model.internal.text.LetterCase;

/** The months as telegrams and published pages write them, in three letters. */
public final class Months {

    private static final List<String> NAMES =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private Months() {}

    /** The number of a month, 1 to 12, in any case; 0 if these three letters are none. */
    public static int number(String threeLetters) {
        return 1 + NAMES.indexOf(LetterCase.upper(threeLetters));
    }
}
