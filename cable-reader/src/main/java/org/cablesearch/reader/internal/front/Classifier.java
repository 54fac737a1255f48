// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Positions;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.facts.Countries;
import org.cablesearch.reader.internal.name.NameRun;
import org.cablesearch.reader.internal.name.NameWord;
import org.cablesearch.reader.internal.name.WordRow;

/**
 * The names in a "Classified By" statement: the last capitalised words, other than titles, of a part between commas, before the
 * reason.
 *
 * <pre>
 * Ambassador Richard H. Jones for reason 1.4 (b)   Richard H. Jones
 * Karin L. Look , Acting A/S , VCI                 Karin L. Look
 * MINISTER-COUNSELOR FOR POLITICAL AFFAIRS GEORGE GLASS    GEORGE GLASS
 * Ambassador for                                   none
 * </pre>
 */
final class Classifier {

    private static final WordFile FILE = WordFile.of(Classifier.class::getResourceAsStream, "classifier-words.txt");
    private static final Set<String> ENDS = Set.copyOf(FILE.words("reason"));
    private static final Set<String> SMALL_WORDS = Set.copyOf(FILE.words("small"));
    private static final List<String> SECTIONS = FILE.words("section");
    private static final Set<String> SPLIT_SECTIONS = Set.of("1", "14", "15");
    private static final Set<String> CONNECTORS = Set.copyOf(FILE.words("connector"));
    private static final Set<String> BEFORE_PLACE = Set.copyOf(FILE.words("before a place"));

    private static final Pattern MARK = Pattern.compile("[,;:()\\[\\]]");
    private static final int MAX_WORDS = 5;
    private static final int MAX_ACRONYM_LENGTH = 6;

    /**
     * A run of words that may be a name.
     *
     * @param words the number of words, without suffixes
     * @param text the words
     * @param part the index of its part
     * @param whole whether the part has no other words
     */
    private record Run(int words, String text, int part, boolean whole) {}

    private Classifier() {}

    /** The names in the text after the keyword: none, one, or two that are coupled by {@code and}. */
    static List<String> names(String statement) {
        List<String> words = words(statement);
        List<String> before = words.subList(0, reasonStart(words));
        boolean allCapitals = before.stream().noneMatch(Classifier::hasLowerCase);
        List<String> names = names(before, allCapitals);
        // "Ambassador JOHN SMITH": words in capitals are acronyms only if another name is found.
        return names.isEmpty() ? names(before, true) : names;
    }

    /**
     * The words, with {@code ","} for each comma, semicolon, colon, parenthesis or lone dash between them, but not
     * before {@code Jr.}, which belongs to the name. {@code DCM/Ted} is two words.
     */
    private static List<String> words(String statement) {
        List<String> words = new ArrayList<>();
        for (String word : Blanks.words(MARK.matcher(statement).replaceAll(" $0 "))) {
            addWord(words, word);
        }
        return words;
    }

    private static void addWord(List<String> words, String word) {
        int mark = Math.max(markBeforeReason(word), slashBeforeName(word));
        if (mark > 0) {
            addWord(words, word.substring(0, mark));
            words.add(word.substring(mark + 1));
        } else if (word.chars().noneMatch(Character::isLetterOrDigit)) {
            words.add(word.equals("&") ? "and" : ",");
        } else if (endsSentence(word)) {
            words.add(word.substring(0, word.length() - 1));
            words.add(",");
        } else {
            if (NameWord.isSuffix(word) && words.size() > 1 && words.getLast().equals(",")) {
                words.removeLast();
                words.add(words.removeLast() + ",");
            }
            words.add(word);
        }
    }

    /** The position of the mark in {@code Lamb-reasons} or {@code Lamb.Reasons}; 0 if there is none. */
    private static int markBeforeReason(String word) {
        int mark = Math.max(word.lastIndexOf('-'), word.lastIndexOf('.', word.length() - 2));
        String after = LetterCase.lower(word.substring(mark + 1));
        return mark > 0 && (isReasonWord(after) || after.equals("for")) ? mark : 0;
    }

    /** The position of the slash in {@code DCM/Ted}; 0 if there is none. */
    private static int slashBeforeName(String word) {
        int slash = word.lastIndexOf('/');
        boolean name = slash > 0
                && slash + 3 < word.length()
                && (Character.isLowerCase(word.charAt(slash + 2))
                        || (Positions.isPosition(word.substring(0, slash))
                                && !Positions.isPosition(word)
                                && !Positions.isPosition(word.substring(slash + 1))));
        return name ? slash : 0;
    }

    /**
     * Whether a word ends in a full stop, and is not an initial, a suffix or a short title: {@code Robert W. Forden.
     * Reasons}.
     */
    private static boolean endsSentence(String word) {
        boolean stop = word.length() > 3 && word.indexOf('.') == word.length() - 1;
        return stop && !NameWord.isSuffix(word) && !Positions.isPosition(word) && !Digits.is(word.charAt(0));
    }

    /** Whether a lowercase word is one that statements have between title, name and reason. */
    static boolean isSmallWord(String word) {
        return SMALL_WORDS.contains(word) || ENDS.contains(word) || isReasonWord(word);
    }

    /** The index of the word at which the reason begins, without the words before it: {@code for}, {@code reaso ns}. */
    private static int reasonStart(List<String> words) {
        int at = 0;
        while (at < words.size() && !isReason(words, at)) {
            at++;
        }
        while (at > 0 && (words.get(at - 1).equals(",") || CONNECTORS.contains(LetterCase.lower(words.get(at - 1))))) {
            at--;
        }
        return at;
    }

    private static boolean isReason(List<String> words, int i) {
        String word = LetterCase.lower(words.get(i)).replace("f0r", "for");
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        String next = i + 1 < words.size() ? LetterCase.lower(words.get(i + 1)) : "";
        return ENDS.contains(bare)
                || isSection(bare)
                || isReasonWord(bare)
                || (bare.equals("under") && !next.startsWith("sec"))
                || (bare.startsWith("sec") && isSection(next))
                || (bare + next).startsWith("reason")
                || (bare.equals("for") && (isReasonWord(next) || next.equals("re")));
    }

    /** {@code reason}, {@code Reasons:}, {@code REAS}, {@code rasons}, {@code reaso}. */
    private static boolean isReasonWord(String bare) {
        return bare.length() >= 4
                && bare.length() <= 9
                && bare.charAt(0) == 'r'
                && ((bare.startsWith("reas") && !bare.startsWith("reasso"))
                        || EditDistance.of(bare, "reasons", 1) <= 1
                        || EditDistance.of(bare, "reason", 1) <= 1);
    }

    /** {@code 1.4}, {@code 1.5(b)}, {@code 1,4}; {@code 1.} alone if the digit of the section was split off. */
    private static boolean isSection(String bare) {
        return !bare.isEmpty()
                && bare.charAt(0) == '1'
                && (SPLIT_SECTIONS.contains(bare) || SECTIONS.stream().anyMatch(bare::startsWith));
    }

    private static List<String> names(List<String> words, boolean allCapitals) {
        List<Run> runs = new ArrayList<>();
        List<Boolean> coupled = new ArrayList<>();
        int part = 0;
        int start = 0;
        boolean and = false;
        for (int at = 0; at <= words.size(); at++) {
            boolean isAnd = at < words.size() && words.get(at).equalsIgnoreCase("and");
            if (at == words.size() || isAnd || words.get(at).equals(",")) {
                run(words.subList(start, at), allCapitals, part++).ifPresent(runs::add);
                coupled.add(and);
                start = at + 1;
                and = isAnd;
            }
        }
        Optional<Run> first = runs.stream().filter(run -> run.words() > 1).findFirst();
        if (first.isEmpty()) {
            return surnameFirst(runs).or(() -> runs.stream().map(Run::text).findFirst()).stream()
                    .toList();
        }
        List<String> names = new ArrayList<>(List.of(first.get().text()));
        // Only titles may be between two names: "AF KARL WOLF, ACTING AND S/CT DAS SHARI VEGA".
        runs.stream()
                .filter(run -> run.part() > first.get().part())
                .findFirst()
                .filter(run -> run.words() > 1 && coupled.get(run.part()))
                .ifPresent(run -> names.add(run.text()));
        return names;
    }

    /** {@code Vega, Maria}: the surname first; each is a part of its own. */
    private static Optional<String> surnameFirst(List<Run> runs) {
        boolean isSurnameFirst = runs.size() > 1
                && runs.get(1).part() == runs.get(0).part() + 1
                && runs.get(1).whole()
                && runs.get(0).text().length() > 2;
        return isSurnameFirst
                ? Optional.of(runs.get(1).text() + " " + runs.get(0).text())
                : Optional.empty();
    }

    private static Optional<Run> run(List<String> words, boolean allCapitals, int part) {
        NameRun.Span name = NameRun.last(new Row(words, allCapitals));
        boolean place = isPlace(words, name);
        int start = place ? afterPlace(words, name) : name.from();
        int end = name.end();
        if ((place && (start == name.from() || end - start < 2))
                || words.subList(start, end).stream().allMatch(word -> word.length() <= 2)) {
            return Optional.empty();
        }
        List<String> run = words.subList(end - start > MAX_WORDS ? end - 3 : start, end);
        String text = String.join(" ", run);
        boolean keepsPoint = run.getLast().length() <= 3 && !run.getLast().startsWith("I");
        int count = (int) run.stream().filter(word -> !NameWord.isSuffix(word)).count();
        return Optional.of(new Run(
                count,
                text.endsWith(".") && !keepsPoint ? text.substring(0, text.length() - 1) : text,
                part,
                count == words.size()));
    }

    private static boolean isPlace(List<String> words, NameRun.Span name) {
        int start = name.from();
        if (start == 0) {
            return false;
        }
        String before = LetterCase.lower(words.get(start - 1));
        boolean chiefOfMission =
                before.equals("mission") && start > 1 && words.get(start - 2).equalsIgnoreCase("of");
        boolean consulGeneral = before.equals("general") && (name.end() - start > 1 || !isKnownPlace(words.get(start)));
        return BEFORE_PLACE.contains(before) && !chiefOfMission && !consulGeneral;
    }

    private static boolean isKnownPlace(String name) {
        return Posts.canonical(Posts.squeeze(name)).isPresent() || Countries.isCountry(name);
    }

    /** The end of the country or post at the start of a name: {@code AMBASSADOR TO CHAD JANE DOE}; the start if none is known. */
    private static int afterPlace(List<String> words, NameRun.Span name) {
        int after = name.from();
        StringBuilder letters = new StringBuilder();
        for (int i = name.from(); i < name.end(); i++) {
            letters.append(Posts.squeeze(words.get(i)));
            after = isKnownPlace(letters.toString()) ? i + 1 : after;
        }
        return after;
    }

    private static boolean hasLowerCase(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && !NameParts.particles().contains(word);
    }

    /** The words of a part. A word may belong to a name unless it is a position, office symbol or acronym. */
    private record Row(List<String> words, boolean allCapitals) implements WordRow {

        @Override
        public boolean isName(int at, int from) {
            String word = words.get(at);
            if (NameWord.isInitial(word) || NameWord.isInitials(word)) {
                return true;
            }
            boolean acronym = !allCapitals
                    && word.length() <= MAX_ACRONYM_LENGTH
                    && LetterCase.isUpper(word)
                    && word.indexOf('.') < 0;
            return NameWord.isCapitalised(word) && (isSuffix(at) || (!acronym && !Positions.isPosition(word)));
        }

        @Override
        public boolean isParticle(int at, int from) {
            return at > from && NameParts.particles().contains(words.get(at));
        }
    }
}
