// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefTokenTest {

    private static final String LETTERS = "0000OOoo12aSs'\u2019 \n-(\u00e9\u00a0";

    @Test
    void tokensAreThoseOfAReaderThatLooksAtOneCharacterAfterAnother() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder field = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                field.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertEquals(
                    slow(field.toString()), RefToken.of(field.toString()), () -> "\"" + field + "\", seed " + seed);
        }
    }

    private static List<RefToken> slow(String field) {
        List<RefToken> tokens = new ArrayList<>();
        boolean opensLine = true;
        for (int at = 0; at < field.length(); ) {
            int start = at;
            boolean isNumber = isDigit(field, at) ? !isLetterO(field, at) : isDigitO(field, at);
            boolean isWord = !isNumber && (isLetter(field, at) || isLetterO(field, at));
            at++;
            while (isNumber && (isDigit(field, at) || (isO(field, at) && isDigit(field, at + 1)))) {
                at++;
            }
            while (isWord && continuesWord(field, at)) {
                at++;
            }
            String written = field.substring(start, at).toUpperCase(Locale.ROOT);
            if (isNumber) {
                tokens.add(token(RefToken.Kind.NUMBER, written.replace('O', '0'), start, at, opensLine, tokens));
            } else if (isWord) {
                boolean isPossessive = written.endsWith("'S") || written.endsWith("\u2019S");
                String word = isPossessive ? written.substring(0, written.length() - 2) : written;
                tokens.add(token(RefToken.Kind.WORD, word.replace('0', 'O'), start, at, opensLine, tokens));
            } else if (written.isBlank() || written.equals("\u00a0")) {
                opensLine |= written.equals("\n");
                continue;
            } else {
                tokens.add(token(RefToken.Kind.MARK, written, start, at, opensLine, tokens));
            }
            opensLine = false;
        }
        return tokens;
    }

    private static RefToken token(
            RefToken.Kind kind, String text, int start, int end, boolean opensLine, List<RefToken> before) {
        boolean glued = !before.isEmpty() && before.getLast().end() == start;
        return new RefToken(kind, text, start, end, glued, opensLine);
    }

    /** An O before digits, not in a word. */
    private static boolean isDigitO(String field, int at) {
        return isO(field, at) && isDigit(field, at + 1) && !isLetter(field, at - 1);
    }

    /** Whether a zero is read as the letter O: it is before or after two letters, and not in a number. */
    private static boolean isLetterO(String field, int at) {
        boolean before = !isDigit(field, at - 1) && isLetter(field, at + 1) && isLetter(field, at + 2);
        boolean after = isLetter(field, at - 1) && isLetter(field, at - 2) && !isDigit(field, at + 1);
        return at < field.length() && field.charAt(at) == '0' && (before || after);
    }

    private static boolean continuesWord(String field, int at) {
        boolean isInside = at < field.length() && "'\u20190".indexOf(field.charAt(at)) >= 0;
        return isLetter(field, at) || isLetterO(field, at) || (isInside && isLetter(field, at + 1));
    }

    private static boolean isO(String field, int at) {
        return at < field.length() && "Oo".indexOf(field.charAt(at)) >= 0;
    }

    private static boolean isDigit(String field, int at) {
        return at >= 0 && at < field.length() && "012".indexOf(field.charAt(at)) >= 0;
    }

    private static boolean isLetter(String field, int at) {
        return at >= 0 && at < field.length() && Character.isLetter(field.charAt(at));
    }
}
