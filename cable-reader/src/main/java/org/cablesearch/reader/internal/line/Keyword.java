// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;

/**
 * A keyword of the front matter. It opens its field wherever it is.
 *
 * <p>At the start of a line its colon may be missing. Inside a line it must have a colon, since the subject and the
 * references may use the same words, but it may be glued to the word before it: {@code UK PRIMEREF:},
 * {@code CAIROClassified By:}.
 *
 * @param field the field that it opens
 * @param start where it begins
 * @param end where it ends, including its colon and spaces
 */
public record Keyword(Field field, int start, int end) {

    private static final WordFile FILE = WordFile.of(Keyword.class::getResourceAsStream, "keywords.txt");

    private static final Set<String> TAGS_WITH_COLON = Set.copyOf(FILE.words("tags"));
    private static final Set<String> SUBJECT_WITH_COLON = Set.copyOf(FILE.words("subject"));
    private static final Set<String> REFERENCES = Set.copyOf(FILE.words("references"));

    private static final List<String> ANNOUNCEMENTS = List.of("THIS MESSAGE ", "THIS CABLE ", "THIS TELEGRAM ");

    private static final Set<String> SCHEDULES = Set.of("GDS", "XGDS", "ADS", "RDS");

    private static final int MAX_WORD_LENGTH = 15;
    private static final int MAX_GAP = 4;
    private static final int MAX_CODE_LENGTH = 6;

    /** The keyword with which a line begins. */
    public static Optional<Keyword> atStart(String line) {
        int at = Runs.skip(line, 0, " \t");
        if (at == line.length()) {
            return Optional.empty();
        }
        Optional<Keyword> found = switch (Character.toUpperCase(line.charAt(at))) {
            case 'E' -> order(line, at);
            case 'C', 'D', 'R' -> classifiedBy(line, at);
            case 'T' -> announcedClassifiedBy(line, at);
            case '(' -> markedClassifiedBy(line, at);
            default -> Optional.empty();
        };
        return found.or(() -> word(line, at, true)).or(() -> labelledReference(line, at));
    }

    /** {@code (U) Classified by}: the portion marking is part of the field. */
    private static Optional<Keyword> markedClassifiedBy(String line, int start) {
        int after = Runs.skip(line, line.indexOf(')', start) + 1, " \t");
        return Portion.inAnyCase(line.substring(start)).isPresent()
                ? classifiedBy(line, after).map(key -> new Keyword(key.field(), start, key.end()))
                : Optional.empty();
    }

    /** {@code This message classified by}. */
    private static Optional<Keyword> announcedClassifiedBy(String line, int start) {
        for (String words : ANNOUNCEMENTS) {
            if (LetterCase.isAt(line, start, words)) {
                return classifiedBy(line, start + words.length())
                        .map(key -> new Keyword(key.field(), start, key.end()));
            }
        }
        return Optional.empty();
    }

    /** {@code A. REF LAGOS 222}: the label of the first item precedes the keyword, and is part of the field. */
    private static Optional<Keyword> labelledReference(String line, int start) {
        int letter = line.charAt(start) == '(' ? start + 1 : start;
        int after = Runs.skip(line, letter + 1, ".):");
        boolean label = "Aa".indexOf(line.charAt(Math.min(letter, line.length() - 1))) >= 0 && after > letter + 1;
        return label
                ? word(line, Runs.skip(line, after, " \t"), true)
                        .filter(key -> key.field() == Field.REFERENCES)
                        .map(key -> new Keyword(Field.REFERENCES, start, start))
                : Optional.empty();
    }

    /** The first keyword inside a line, at or after {@code from}. */
    public static Optional<Keyword> inside(String line, int from) {
        for (int at = Math.max(from, 1); at < line.length(); at++) {
            Optional<Keyword> found = insideAt(line, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Keyword> insideAt(String line, int at) {
        return switch (line.charAt(at)) {
            case 'E' ->
                beginsWord(line, at) || line.startsWith("E.O.", at)
                        ? order(line, at).filter(key -> isFollowedByDate(line, key.end()))
                        : Optional.empty();
            case 'C' -> classifiedBy(line, at).filter(key -> !isPrefixed(line, at));
            case 'A', 'T' ->
                beginsWord(line, at) || Digits.is(line.charAt(at - 1))
                        ? announcedClassifiedBy(line, at).or(() -> word(line, at, false))
                        : Optional.empty();
            case 'S', 's', 't' -> beginsWord(line, at) ? word(line, at, false) : Optional.empty();
            case 'R' -> beginsWord(line, at) || isGluedReference(line, at) ? word(line, at, false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean beginsWord(String line, int at) {
        return !Character.isLetterOrDigit(line.charAt(at - 1));
    }

    /**
     * {@code E.O. 12958:}, {@code EO 12958}, {@code E.0. 12958}; four or five digits, since the number may be misspelt.
     */
    private static Optional<Keyword> order(String line, int start) {
        int at = Runs.skip(line, start + 1, ". ");
        if (at >= line.length() || "Oo0".indexOf(line.charAt(at)) < 0 || at - start > MAX_GAP) {
            return Optional.empty();
        }
        // "E.O1 12065": a stray digit.
        int digits = Runs.skip(line, line.startsWith("1 ", at + 1) ? at + 2 : at + 1, ".: ");
        int end = Digits.end(line, digits, 6);
        boolean isNumber = end - digits >= 4 && end - digits <= 5;
        boolean isOrder = (isNumber || isSchedule(line, digits)) && digits - at <= MAX_GAP && at > start;
        return isOrder ? Optional.of(new Keyword(Field.ORDER, start, end)) : Optional.empty();
    }

    /** {@code E.O. GDS}: without a number. */
    private static boolean isSchedule(String line, int at) {
        return SCHEDULES.contains(line.substring(at, Runs.endOfWord(line, at, MAX_WORD_LENGTH)));
    }

    private static boolean isFollowedByDate(String line, int order) {
        int at = Runs.skip(line, order, ":;, ");
        return LetterCase.isAt(line, at, "DECL") || LetterCase.isAt(line, at, "N/A") || LetterCase.isAt(line, at, "NA");
    }

    /**
     * {@code Classified By:} and its misspellings (a word in CLASS…), {@code Derived from}; or {@code Reason:}, if it
     * comes first.
     */
    private static Optional<Keyword> classifiedBy(String line, int start) {
        if (LetterCase.isAt(line, start, "DERIVED FROM")) {
            return Optional.of(afterColon(line, Field.CLASSIFIED_BY, start, start + "DERIVED FROM".length()));
        }
        if (LetterCase.isAt(line, start, "REASON:") || LetterCase.isAt(line, start, "REASONS:")) {
            return Optional.of(new Keyword(Field.CLASSIFIED_BY, start, start));
        }
        if (!LetterCase.isAt(line, start, "CLA")) {
            return Optional.empty();
        }
        int end = Runs.endOfWord(line, start, MAX_WORD_LENGTH);
        int by = Runs.skip(line, end, " \t");
        String word = LetterCase.upper(line.substring(start, end));
        boolean isClassified = (word.startsWith("CLASS") && word.length() <= 13) || word.startsWith("CLASIF");
        boolean isBy =
                isClassified && LetterCase.isAt(line, by, "BY") && Runs.endOfWord(line, by, MAX_WORD_LENGTH) == by + 2;
        return isBy ? Optional.of(afterColon(line, Field.CLASSIFIED_BY, start, by + 2)) : Optional.empty();
    }

    private static Optional<Keyword> word(String line, int start, boolean atStart) {
        int end = Runs.endOfWord(line, start, MAX_WORD_LENGTH);
        if (end == start || end - start > MAX_WORD_LENGTH) {
            return Optional.empty();
        }
        String word = LetterCase.upper(line.substring(start, end));
        if (LetterCase.isAt(line, end, "(S)") && word.equals("REF")) {
            end += "(S)".length();
        }
        int colon = Runs.skip(line, end, " \t");
        boolean hasColon = colon < line.length() && (line.charAt(colon) == ':' || line.charAt(colon) == ';');
        boolean isTags = TAGS_WITH_COLON.contains(word);
        if (isTags && (hasColon || isTagsWithoutColon(line, word, end, atStart))) {
            return Optional.of(afterColon(line, Field.TAGS, start, end));
        }
        if (SUBJECT_WITH_COLON.contains(word) && (hasColon || (atStart && isSubjectWithoutColon(line, start, end)))) {
            return Optional.of(afterColon(line, Field.SUBJECT, start, end));
        }
        if (REFERENCES.contains(word) && (hasColon || (atStart && isReferenceWithoutColon(line, start, end)))) {
            return Optional.of(afterColon(line, Field.REFERENCES, start, end));
        }
        return Optional.empty();
    }

    /** {@code TAGS PREL, PGOV}, {@code TAGS, PREL}: a code, a person or nothing follows. */
    private static boolean isTagsWithoutColon(String line, String word, int end, boolean atStart) {
        int at = Runs.skip(line, end, " ,.-/");
        if (at == line.length()) {
            return atStart && word.equals("TAGS");
        }
        String next = LetterCase.upper(line.substring(at, Runs.endOfWord(line, at, MAX_WORD_LENGTH)));
        boolean isCode = line.startsWith(next, at) && next.length() >= 2 && next.length() <= MAX_CODE_LENGTH;
        return TagTable.standard().isKnown(next)
                || (atStart && word.equals("TAGS") && (isCode || line.charAt(at) == '('));
    }

    /** {@code SUBJECT GOOGLE UPDATE}: the keyword in capitals, or nothing else on the line. */
    private static boolean isSubjectWithoutColon(String line, int start, int end) {
        int at = Runs.skip(line, end, " .-");
        boolean capitals = Character.isUpperCase(line.charAt(end - 1));
        return at == line.length() || (capitals && end - start >= "UBJECT".length());
    }

    /** {@code REF A. …}, {@code REF (A) …}, {@code REF STATE 80908}, {@code REF.}; not {@code Ref A reports}. */
    private static boolean isReferenceWithoutColon(String line, int start, int end) {
        int at = Runs.skip(line, end, " .-");
        if (at == line.length() || (end < line.length() && line.charAt(end) == '.')) {
            return true;
        }
        String rest = line.substring(at, Math.min(line.length(), at + MAX_WORD_LENGTH * 2));
        boolean capitals = Character.isUpperCase(line.charAt(Math.min(start + 2, end - 1)));
        return rest.charAt(0) == '('
                || (capitals && Character.isUpperCase(rest.charAt(0)))
                || (capitals && Digits.is(rest.charAt(0)))
                || (rest.length() > 1 && ".:)".indexOf(rest.charAt(1)) >= 0);
    }

    /** {@code UK PRIMEREF:} but not {@code BRIEFREF}: the keyword's own letters are capitals and a colon follows. */
    private static boolean isGluedReference(String line, int at) {
        return line.startsWith("REF", at) || (line.startsWith("Ref", at) && Character.isUpperCase(line.charAt(at - 1)));
    }

    /** {@code Declassified by}, {@code UNCLASSIFIED BY}. */
    private static boolean isPrefixed(String line, int at) {
        return (at >= 2 && (LetterCase.isAt(line, at - 2, "DE") || LetterCase.isAt(line, at - 2, "UN")))
                || (at >= 3 && LetterCase.isAt(line, at - 3, "RE-"));
    }

    private static Keyword afterColon(String line, Field field, int start, int end) {
        int at = Runs.skip(line, end, " \t");
        int colon = Runs.skip(line, at, field == Field.REFERENCES ? ":;." : ":;,.");
        return new Keyword(field, start, Runs.skip(line, colon, " \t"));
    }
}
