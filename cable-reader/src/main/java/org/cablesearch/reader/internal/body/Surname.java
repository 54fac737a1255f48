// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.name.NameRun;
import org.cablesearch.reader.internal.name.NameWord;
import org.cablesearch.reader.internal.name.WordRow;

/** The surname with which a cable is signed: {@code MUSSOMELI}, {@code Randt}, {@code DE PREE}, {@code TIMKEN JR}. */
final class Surname {

    private static final WordFile WORDS = WordFile.of(Surname.class::getResourceAsStream, "signature-words.txt");

    private static final Set<String> NO_NAMES = Set.copyOf(WORDS.words("no name"));

    /** The beginnings, other than particles, of surnames that are sent as two words. */
    private static final Set<String> PREFIXES = Set.copyOf(WORDS.words("before a surname"));

    private static final List<String> CLOSINGS = WORDS.section("closing");

    /** The maximum length of a line that is read as a name. */
    static final int MAX_LENGTH = 30;

    /** The end of a telegram that is sent again; the name of the sender follows. */
    static final String UNQUOTE = "UNQUOTE ";

    private static final int MAX_WORDS = 3;

    private static final int MIN_GLUED_LENGTH = 4;

    private static final int MIXED = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,#*>=]+");

    private Surname() {}

    /** The name on a line with nothing else. */
    static Optional<List<String>> ofLine(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> words = words(line);
        // A conversion turned the signature into one lowercase word (08KUWAIT128).
        boolean capitalised = words.size() == 1
                || words.stream()
                        .allMatch(word -> Character.isUpperCase(word.charAt(0))
                                || NameWord.isSuffix(word)
                                || NameWord.isParticle(word));
        return capitalised && isSurname(words) ? Optional.of(names(words)) : Optional.empty();
    }

    /** {@code SHANNON SHANNON} is one name written twice. */
    private static List<String> names(List<String> words) {
        boolean doubled = words.size() == 2 && words.get(0).equalsIgnoreCase(words.get(1));
        return List.of(doubled ? words.get(0) : String.join(" ", words));
    }

    /** One surname, with particles before it or a suffix after it; at most three words. */
    private static boolean isSurname(List<String> words) {
        if (words.isEmpty() || words.size() > MAX_WORDS || NameRun.end(new Row(words), 0) < words.size()) {
            return false;
        }
        long surnames = words.stream()
                .filter(word -> !NameWord.isSuffix(word) && !isBeforeSurname(word))
                .count();
        boolean doubled = words.size() == 2 && words.get(0).equalsIgnoreCase(words.get(1));
        return surnames == 1 || doubled || (surnames == 0 && words.size() == 2);
    }

    /** The words below a text; any word may belong to a name, unless it closes the text. */
    private record Row(List<String> words) implements WordRow {

        @Override
        public boolean isName(int at, int from) {
            String word = words.get(at);
            String upper = LetterCase.upper(word);
            String bare = upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
            boolean written = NameWord.isWritten(word) && (word.length() > 1 || word.equals("O"));
            return written && !NO_NAMES.contains(bare) && !Captions.isCaption(bare) && !ClassWord.isAlone(bare);
        }

        /** Particles are in capitals too, and the last word of a name is often one. */
        @Override
        public boolean isParticle(int at, int from) {
            return false;
        }
    }

    private static boolean isBeforeSurname(String word) {
        return PREFIXES.contains(LetterCase.upper(word)) || NameWord.isParticle(word);
    }

    /**
     * The words, without punctuation around them: {@code #SUSMAN#}, {@code BAKER.}, {@code .BAKER}, {@code TIMKEN, JR.}
     */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(line)) {
            String bare = word;
            if (word.endsWith(".") && !NameWord.isSuffix(word)) {
                bare = word.substring(0, word.length() - 1);
            }
            while (bare.startsWith(".")) {
                bare = bare.substring(1);
            }
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        while (words.size() > 1 && isJunk(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** Text that the transmission left after the name: {@code MUSSOMELI NNNN}, {@code BAKER 5511}. */
    private static boolean isJunk(String word) {
        return CableTail.isTransmissionMark(word) || word.chars().noneMatch(Character::isLetter);
    }

    /**
     * A signature after the text of a line.
     *
     * @param start where it begins; from there on the line is not part of the text
     * @param end where it ends; only a date may follow
     * @param names the surnames
     */
    record Glued(int start, int end, List<String> names) {}

    /**
     * The name after the last sentence of a line. After a full stop, it is in capitals or a single capitalised word,
     * and has no full stop itself. Otherwise it is a last word in capitals after mixed text that could not end a
     * sentence, after closing words or after a link.
     */
    static Optional<Glued> ofSentenceEnd(String line) {
        String undated = withoutDate(line);
        int from = Math.max(0, undated.length() - MAX_LENGTH * 2);
        String tail = undated.substring(from);
        return afterSentence(tail)
                .or(() -> ofLastWord(tail))
                .map(found -> new Glued(from + found.start(), undated.length(), found.names()));
    }

    private static Optional<Glued> afterSentence(String tail) {
        int stop = afterStop(tail);
        if (stop < 0) {
            return Optional.empty();
        }
        int sentenceEnd = Runs.skip(tail, stop, " \t\u00a0");
        int start = tail.startsWith(UNQUOTE, sentenceEnd) ? sentenceEnd + UNQUOTE.length() : sentenceEnd;
        String rest = tail.substring(start).stripTrailing();
        List<String> words = words(rest);
        boolean oneWord = words.size() == 1 && !rest.endsWith(".") && Character.isUpperCase(rest.charAt(0));
        boolean isName = rest.length() <= MAX_LENGTH && isSurname(words) && (LetterCase.isUpper(rest) || oneWord);
        return isName ? Optional.of(new Glued(start, tail.length(), names(words))) : Optional.empty();
    }

    /** {@code DANILOVICH 2005-05-06}: a day after the name. */
    private static String withoutDate(String line) {
        int blank = line.lastIndexOf(' ');
        boolean isDate = blank > 0 && line.length() - blank == 11 && line.charAt(blank + 5) == '-';
        return isDate ? line.substring(0, blank).stripTrailing() : line;
    }

    private static int afterStop(String tail) {
        for (int i = tail.length() - 2; i > 0; i--) {
            boolean blank = Character.isWhitespace(tail.charAt(i));
            boolean stop = blank && ".!?)\"”#*".indexOf(tail.charAt(i - 1)) >= 0;
            if (stop && !isSuffixAfter(tail, i) && !isInitial(tail, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Optional<Glued> ofLastWord(String tail) {
        int blank = tail.lastIndexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        int start = afterGluedStop(tail, blank + 1);
        String word = tail.substring(start);
        String before = LetterCase.upper(tail.substring(0, blank).stripTrailing());
        boolean closed = isClosed(before);
        boolean mixed =
                tail.substring(0, blank).chars().filter(Character::isLowerCase).count() > MIXED;
        boolean isName = isSurname(words(word)) && !word.endsWith(".");
        boolean link = before.contains("HTTP") && Character.isUpperCase(word.charAt(0));
        boolean glued = word.length() >= MIN_GLUED_LENGTH && ((LetterCase.isUpper(word) && mixed) || link);
        return isName && (glued || closed)
                ? Optional.of(new Glued(start, tail.length(), List.of(word)))
                : Optional.empty();
    }

    /** {@code rained.DOE}: the index after the full stop of a word in lower case; {@code word} if it has none. */
    private static int afterGluedStop(String tail, int word) {
        int stop = tail.lastIndexOf('.', tail.length() - 2);
        return stop > word && Character.isLowerCase(tail.charAt(stop - 1)) ? stop + 1 : word;
    }

    /** Whether a line ends in words that close a text, so that a name may follow. */
    static boolean isClosed(String line) {
        String upper = LetterCase.upper(line.substring(0, Runs.skipBack(line, line.length(), " .)")));
        return CLOSINGS.stream().anyMatch(upper::endsWith);
    }

    private static boolean isSuffixAfter(String tail, int at) {
        return NameWord.isSuffix(tail.substring(at));
    }

    private static boolean isInitial(String tail, int at) {
        return at >= 3
                && Character.isUpperCase(tail.charAt(at - 2))
                && tail.charAt(at - 1) == '.'
                && tail.charAt(at - 3) == ' ';
    }
}
