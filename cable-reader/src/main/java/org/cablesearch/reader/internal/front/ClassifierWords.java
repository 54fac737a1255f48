// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.facts.Positions;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.name.NameWord;

/** The words of a "Classified By" statement, and where the reason begins. */
final class ClassifierWords {

    private static final WordFile FILE =
            WordFile.of(ClassifierWords.class::getResourceAsStream, "classifier-words.txt");

    private static final Set<String> ENDS = list("reason");

    private static final Set<String> SMALL_WORDS = list("small");

    private static final List<String> SECTIONS = FILE.words("section");

    private static final Set<String> CONNECTORS = list("connector");

    private static final Pattern MARK = Pattern.compile("[,;:()\\[\\]]");

    private ClassifierWords() {}

    /** A list of the words of such statements. */
    static Set<String> list(String name) {
        return Set.copyOf(FILE.words(name));
    }

    /**
     * The words, with {@code ","} for each comma, semicolon, colon, parenthesis or lone dash between them, but not
     * before {@code Jr.}, which belongs to the name. {@code DCM/Ted} is two words.
     */
    static List<String> of(String statement) {
        List<String> words = new ArrayList<>();
        for (String word : LineWords.of(MARK.matcher(statement).replaceAll(" $0 "))) {
            addWord(words, word);
        }
        return words;
    }

    private static void addWord(List<String> words, String word) {
        if (word.chars().noneMatch(Character::isLetterOrDigit)) {
            words.add(word.equals("&") ? "and" : ",");
            return;
        }
        if (NameWord.isSuffix(word)
                && words.size() > 1
                && words.get(words.size() - 1).equals(",")) {
            words.remove(words.size() - 1);
            int last = words.size() - 1;
            words.set(last, words.get(last) + ",");
        }
        int reason = reasonInside(word);
        if (reason > 0) {
            addWord(words, word.substring(0, reason));
            words.add(word.substring(reason + 1));
            return;
        }
        int slash = word.lastIndexOf('/');
        boolean title = slash > 0 && Positions.isPosition(word.substring(0, slash));
        boolean name = slash > 0
                && slash + 3 < word.length()
                && (Character.isLowerCase(word.charAt(slash + 2))
                        || (title && !Positions.isPosition(word) && !Positions.isPosition(word.substring(slash + 1))));
        if (name) {
            words.add(word.substring(0, slash));
            words.add(word.substring(slash + 1));
        } else if (endsSentence(word)) {
            words.add(word.substring(0, word.length() - 1));
            words.add(",");
        } else {
            words.add(word);
        }
    }

    /** The position of the mark in {@code Lamb-reasons} or {@code Lamb.Reasons}; 0 if there is none. */
    private static int reasonInside(String word) {
        int mark = Math.max(word.lastIndexOf('-'), word.lastIndexOf('.', word.length() - 2));
        String after = LetterCase.lower(word.substring(mark + 1));
        return mark > 0 && (isReasonWord(after) || after.equals("for")) ? mark : 0;
    }

    /**
     * Whether a word ends in a full stop, and is not an initial, a suffix or a short title: {@code Robert W. Forden.
     * Reasons}.
     */
    private static boolean endsSentence(String word) {
        boolean stop = word.length() > 3 && word.endsWith(".") && word.indexOf('.') == word.length() - 1;
        return stop && !NameWord.isSuffix(word) && !Positions.isPosition(word) && !Digits.is(word.charAt(0));
    }

    /** Whether a lowercase word is one that statements have between title, name and reason. */
    static boolean isSmallWord(String word) {
        return SMALL_WORDS.contains(word) || ENDS.contains(word) || isReasonWord(word);
    }

    /** The index of the word at which the reason begins, or the number of words. */
    static int reasonStart(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isReason(words, i)) {
                return withoutConnectors(words, i);
            }
        }
        return withoutConnectors(words, words.size());
    }

    private static boolean isReason(List<String> words, int i) {
        String word = LetterCase.lower(words.get(i)).replace("f0r", "for");
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (ENDS.contains(bare) || isSection(bare) || isReasonWord(bare)) {
            return true;
        }
        String next = i + 1 < words.size() ? LetterCase.lower(words.get(i + 1)) : "";
        return (bare.equals("under") && !next.startsWith("sec"))
                || (bare.startsWith("sec") && isSection(next))
                || (bare + next).startsWith("reason")
                || (bare.equals("for") && (isReasonWord(next) || next.equals("re")));
    }

    /** {@code reason}, {@code Reasons:}, {@code REAS}, {@code rasons}, {@code reaso}. */
    static boolean isReasonWord(String bare) {
        if (bare.length() < 4 || bare.length() > 9 || bare.charAt(0) != 'r') {
            return false;
        }
        return (bare.startsWith("reas") && !bare.startsWith("reasso"))
                || EditDistance.of(bare, "reasons", 1) <= 1
                || EditDistance.of(bare, "reason", 1) <= 1;
    }

    /** {@code 1.4}, {@code 1.5(b)}, {@code 1,4}; {@code 1.} alone if the digit of the section was split off. */
    private static boolean isSection(String bare) {
        return SECTIONS.stream().anyMatch(bare::startsWith)
                || bare.equals("1")
                || bare.equals("14")
                || bare.equals("15");
    }

    /** Leaves out the words between name and reason, whole or cut: {@code for}, {@code fo r}, {@code reaso ns}. */
    private static int withoutConnectors(List<String> words, int end) {
        int at = end;
        while (at > 0 && isConnector(words.get(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isConnector(String word) {
        return word.equals(",") || CONNECTORS.contains(LetterCase.lower(word));
    }
}
