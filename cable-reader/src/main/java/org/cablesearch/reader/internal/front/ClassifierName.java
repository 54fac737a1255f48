// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.facts.Countries;
import org.cablesearch.reader.internal.facts.Positions;
import org.cablesearch.reader.internal.line.Scan;
import org.cablesearch.reader.internal.name.NameRun;
import org.cablesearch.reader.internal.name.NameWord;
import org.cablesearch.reader.internal.name.WordRow;

/**
 * The names in the words before the reason: the last capitalised words, other than titles, of a part between commas.
 *
 * <pre>
 * Ambassador Richard H. Jones                       Richard H. Jones
 * Karin L. Look , Acting A/S , VCI                  Karin L. Look
 * MINISTER-COUNSELOR FOR POLITICAL AFFAIRS GEORGE GLASS    GEORGE GLASS
 * Ambassador for                                    none
 * </pre>
 */
final class ClassifierName {

    /** Words before a place: what follows them is not a name. */
    private static final Set<String> BEFORE_PLACE = ClassifierWords.list("before a place");

    private static final int MAX_WORDS = 5;
    private static final int MAX_ACRONYM_LENGTH = 6;

    /**
     * A run of words that may be a name.
     *
     * @param words the number of words, without suffixes
     * @param text the words
     * @param part the index of its part
     */
    private record Run(int words, String text, int part) {}

    private ClassifierName() {}

    static List<String> of(List<String> words) {
        boolean allCapitals = words.stream().noneMatch(ClassifierName::hasLowerCase);
        List<String> names = of(words, allCapitals);
        // "Ambassador JOHN SMITH": words in capitals are acronyms only if another name is found.
        return names.isEmpty() ? of(words, true) : names;
    }

    private static List<String> of(List<String> words, boolean allCapitals) {
        List<List<String>> parts = parts(words);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            run(parts.get(i), allCapitals).ifPresent(run -> runs.add(new Run(run.words(), run.text(), part)));
        }
        Optional<Run> first = runs.stream().filter(run -> run.words() > 1).findFirst();
        if (first.isEmpty()) {
            return surnameFirst(parts, runs)
                    .or(() -> runs.stream().map(Run::text).findFirst())
                    .stream()
                    .toList();
        }
        List<String> names = new ArrayList<>(List.of(first.get().text()));
        // Only titles may be between two names: "AF KARL WOLF, ACTING AND S/CT DAS SHARI VEGA".
        runs.stream()
                .filter(run -> run.part() > first.get().part())
                .findFirst()
                .filter(run -> run.words() > 1 && isCoupled(words, parts, run.part()))
                .ifPresent(run -> names.add(run.text()));
        return names;
    }

    /** {@code Vega, Maria}: the surname first; each is a part of its own. */
    private static Optional<String> surnameFirst(List<List<String>> parts, List<Run> runs) {
        boolean isSurnameFirst = runs.size() > 1
                && runs.get(1).part() == runs.get(0).part() + 1
                && parts.get(runs.get(1).part()).size() == runs.get(1).words()
                && runs.get(0).text().length() > 2;
        return isSurnameFirst
                ? Optional.of(runs.get(1).text() + " " + runs.get(0).text())
                : Optional.empty();
    }

    /** Whether {@code and} precedes a part. */
    private static boolean isCoupled(List<String> words, List<List<String>> parts, int part) {
        int index = part;
        for (int i = 0; i < part; i++) {
            index += parts.get(i).size();
        }
        return words.get(index - 1).equalsIgnoreCase("and");
    }

    /** The words between commas and conjunctions. Empty parts are kept, so that positions stay correct. */
    private static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words) {
            if (word.equals(",") || word.equalsIgnoreCase("and")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(word);
            }
        }
        parts.add(part);
        return parts;
    }

    private static Optional<Run> run(List<String> part, boolean allCapitals) {
        NameRun.Span name = NameRun.last(new Row(part, allCapitals));
        int start = name.from();
        int end = name.end();
        if (isPlace(part, start, end)) {
            int after = afterPlace(part, start, end);
            if (after == start || end - after < 2) {
                return Optional.empty();
            }
            start = after;
        }
        boolean onlyInitials = part.subList(start, end).stream().allMatch(word -> word.length() <= 2);
        if (onlyInitials) {
            return Optional.empty();
        }
        return Optional.of(joined(part, end - start > MAX_WORDS ? end - 3 : start, end));
    }

    private static Run joined(List<String> part, int start, int end) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (String word : part.subList(start, end)) {
            text.append(text.isEmpty() ? "" : " ").append(word);
            words += NameWord.isSuffix(word) ? 0 : 1;
        }
        String last = part.get(end - 1);
        boolean keepsPoint = last.length() <= 3 && !last.startsWith("I");
        boolean hasPoint = text.charAt(text.length() - 1) == '.';
        return new Run(words, hasPoint && !keepsPoint ? text.substring(0, text.length() - 1) : text.toString(), 0);
    }

    private static boolean isPlace(List<String> part, int start, int end) {
        if (start == 0) {
            return false;
        }
        String before = LetterCase.lower(part.get(start - 1));
        boolean chiefOfMission =
                before.equals("mission") && start > 1 && part.get(start - 2).equalsIgnoreCase("of");
        boolean consulGeneral = before.equals("general") && (end - start > 1 || !isKnownPlace(part.get(start)));
        return BEFORE_PLACE.contains(before) && !chiefOfMission && !consulGeneral;
    }

    private static boolean isKnownPlace(String word) {
        return Posts.canonical(Posts.squeeze(word)).isPresent() || Countries.isCountry(word);
    }

    /**
     * The end of the country or post at {@code start}: {@code AMBASSADOR TO CHAD JANE DOE}; {@code start} if none is
     * known.
     */
    private static int afterPlace(List<String> part, int start, int end) {
        int after = start;
        StringBuilder letters = new StringBuilder();
        for (int i = start; i < end; i++) {
            letters.append(Posts.squeeze(part.get(i)));
            boolean place = Countries.isCountry(letters.toString())
                    || Posts.canonical(letters.toString()).isPresent();
            after = place ? i + 1 : after;
        }
        return after;
    }

    /** The words of a part. A word may belong to a name unless it is a position, office symbol or acronym. */
    private record Row(List<String> words, boolean allCapitals) implements WordRow {

        @Override
        public boolean isName(int at, int from) {
            String word = words.get(at);
            if (NameWord.isInitial(word) || NameWord.isInitials(word)) {
                return true;
            }
            if (!NameWord.isCapitalised(word)) {
                return false;
            }
            boolean acronym =
                    !allCapitals && word.length() <= MAX_ACRONYM_LENGTH && Scan.isUpper(word) && word.indexOf('.') < 0;
            return isSuffix(at) || (!acronym && !Positions.isPosition(word));
        }

        @Override
        public boolean isParticle(int at, int from) {
            return at > from && NameParts.particles().contains(words.get(at));
        }
    }

    private static boolean hasLowerCase(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && !NameParts.particles().contains(word);
    }
}
