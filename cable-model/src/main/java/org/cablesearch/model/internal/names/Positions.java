// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MemoCache;
import org.cablesearch.model.internal.text.Runs;

/**
 * Words before or after a name on a "Classified By" line that are not part of it: positions at a post, fields of work,
 * offices. For titles anywhere else, see {@link Titles}.
 */
public final class Positions {

    private static final Set<String> WORDS =
            FactFile.lines(Positions.class::getResourceAsStream, "positions.txt").stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    /** The length of the longest title that {@link #RUN_TOGETHER} matches. */
    private static final int MAX_RUN_TOGETHER = 30;

    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?:DEP|POL|ECON|ECO|MIL|MIN|MGMT|MGT|EMB|CON|REF|AG|LEG){1,5}"
                    + "(?:COUNSELL?OR|COUNS?|CHIEF|OFFICER|OFFS?|ADV(?:ISOR)?|AD|CONS|COORD|ATT|POL|MIL|DEP|SEC)");

    private static final Pattern OPENS_TITLE = Pattern.compile("(?:Pol|Econ?|Min|Con|Emb)\\p{L}*\\p{Lu}");

    private static final MemoCache<Boolean> POSITIONS = new MemoCache<>(Positions::isPositionWord);

    private Positions() {}

    /** Whether a word, in any case and with or without full stops at its end, names a position or belongs to one. */
    public static boolean isPosition(String word) {
        return POSITIONS.of(word);
    }

    private static boolean isPositionWord(String word) {
        String upper = LetterCase.upper(word).replace('’', '\'').replace('`', '\'');
        upper = upper.substring(0, Runs.skipBack(upper, upper.length(), ".,;:"));
        return isListed(upper) || isAmbassador(upper) || isJoined(upper) || isRunTogether(word, upper);
    }

    /** {@code D\'AFFAIRES} is listed without its marks. */
    private static boolean isListed(String upper) {
        return WORDS.contains(upper)
                || WORDS.contains(upper.replace(".", ""))
                || WORDS.contains(upper.replace("'", "").replace("\\", ""));
    }

    /** {@code AMBASSADOR-AT-LARGE}: each part is a title or belongs to one. */
    private static boolean isJoined(String upper) {
        return upper.indexOf('-') > 0 && Stream.of(upper.split("-")).allMatch(Positions::isListed);
    }

    /** {@code PolCouns}, {@code ECONMINCOUNS}, {@code PolEconSec}: a title run together from short forms. */
    private static boolean isRunTogether(String word, String upper) {
        return (upper.length() <= MAX_RUN_TOGETHER
                        && RUN_TOGETHER.matcher(upper).matches())
                || OPENS_TITLE.matcher(word).lookingAt();
    }

    /** {@code AMBASADOR}, {@code AMBASSSADOR}, {@code AMBASSAD0R}, {@code AMBSASSADOR}: the word most often misspelt. */
    private static boolean isAmbassador(String upper) {
        return upper.length() >= 8
                && upper.length() <= 12
                && (upper.startsWith("AM") || upper.startsWith("AB"))
                && EditDistance.of(upper, "AMBASSADOR", 3) <= 3;
    }
}
