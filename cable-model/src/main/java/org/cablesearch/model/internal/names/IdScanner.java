// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.IdYears.Year;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.Runs;

/**
 * Finds the ids of cables in a text, in any form that people write. {@link Mrn#parse} reads a text that consists of an id;
 * what it accepts of a known post is found here in a sentence.
 *
 * <pre>
 * 06PHNOMPENH1385, 06 Phnom Penh 01385, 2006-PHNOM-PENH-1385        year, post and serial
 * Phnom Penh 1385, Phnom Penh's telegram No. 1385, PHNOMPENH1385    without a year
 * Phnom Penh 06-1385, 1385/06, 1385 of 2006, 1385 (2006)            the year after the post
 * number 1385 from Phnom Penh 2006, telegram 1385 from Phnom Penh   the serial first
 * 06 March 15, Baghdad 12 people, Baghdad 10:30, 20 people 300      not ids
 * </pre>
 *
 * <p>It reads back from each number to the longest name of a post before it, over a limited distance.
 */
public final class IdScanner {

    /** How sure it is that an id is meant. */
    public enum Certainty {
        /** The year is there, or the post is in capitals, or a word such as "telegram" announces the id. */
        CERTAIN,
        /** The number after the post may be another: {@code Moscow 9533}. */
        POSSIBLE,
        /** The number after the post is more likely a year or a count: {@code London 2006}, {@code Kabul 300 Afghans}. */
        DOUBTFUL
    }

    /**
     * An id in a text.
     *
     * @param start the index of its first character
     * @param end the index after its last
     * @param year the year in full; empty if it has none
     * @param name the name of the post as written
     * @param post the post as in ids; of an unknown post the letters of its name
     * @param serial the serial, 1 to 9,999,999
     */
    public record Found(
            int start, int end, OptionalInt year, String name, String post, int serial, Certainty certainty) {}

    /** The name of a post in the text. */
    private record Name(int start, int end, String post) {}

    /** Where an id begins, its serial begins and ends, and the id ends. */
    private record Place(int start, int serial, int serialEnd, int end) {}

    private static final int MAX_SERIAL_DIGITS = 7;
    private static final int MAX_CUE = 56;

    /** The length of the longest id in a query. */
    private static final int MAX_LENGTH = 64;

    /** Fewer letters of an unknown post are more likely a month or a measure: {@code 15aug2008}, {@code 10km200}. */
    private static final int MIN_UNKNOWN = 3;

    private static final int MIN_UNKNOWN_IN_QUERY = 5;

    /** A shorter name in capitals is more likely an abbreviation of something else: {@code BA}, {@code DAR}. */
    private static final int MIN_NAME = 4;

    private static final Set<String> NUMBER_WORDS =
            Set.of("no", "nr", "number", "cable", "telegram", "tel", "message", "dispatch");

    /** A word that announces an id in the same sentence. */
    private static final Pattern CUE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:cables?|telegrams?|tel|reftel|refs?|see|cf|message|dispatch)(?!\\p{L})[^.!?]{0,40}\\z");

    /** Between a serial and the post after it. */
    private static final Pattern FROM = Pattern.compile(
            "(?i),?\\s{1,9}+(?<from>(?:from|of)\\s{1,9}+(?:the\\s{1,9}+)?(?:(?:u\\.?s\\.?\\s{1,9}+)?embassy\\s{1,9}+(?:in\\s{1,9}+)?)?)?");

    private final IdText text;
    private final IdYears years;
    private final Predicate<String> others;

    private IdScanner(IdText text, Predicate<String> others) {
        this.text = text;
        this.years = new IdYears(text);
        this.others = others;
    }

    /**
     * The ids in the prose of a part of a text, in order.
     *
     * @param others whether letters that are not in the table name a post all the same; asked only of what is between a
     *     year and a number
     */
    public static List<Found> in(String text, int from, int to, Predicate<String> others) {
        return in(text, from, to, others, () -> {});
    }

    /**
     * The ids as {@link #in(String, int, int, Predicate)} finds them.
     *
     * @param beforeNumber called before each number is looked at; may throw to stop
     */
    public static List<Found> in(String text, int from, int to, Predicate<String> others, Runnable beforeNumber) {
        IdText part = new IdText(text, from, to, false);
        IdScanner scanner = new IdScanner(part, others);
        List<Found> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!part.isDigit(at)) {
                at++;
                continue;
            }
            beforeNumber.run();
            Optional<Found> id = scanner.atNumber(at);
            at = Math.max(id.map(Found::end).orElse(at + 1), part.endOfDigits(at));
            id.ifPresent(one -> scanner.add(one, found));
        }
        return found;
    }

    /** Adds an id. The number before its post may be its year, not the serial of the name before that. */
    private void add(Found id, List<Found> found) {
        if (!found.isEmpty() && id.start() < found.getLast().end()) {
            found.removeLast();
        }
        found.add(id);
        if (id.year().isPresent()) {
            text.moveTo(id.end());
        }
    }

    /**
     * The id that begins at an index of a query, in any case, and ends where a word does.
     *
     * @param others whether letters that are not in the table, in one word with the year and serial, name a post all the same
     */
    public static Optional<Found> at(String query, int start, Predicate<String> others) {
        IdText part = new IdText(query, start, query.length(), true);
        IdScanner scanner = new IdScanner(part, others);
        int last = Math.min(query.length(), start + MAX_LENGTH);
        for (int at = start; at < last; at = Math.max(at + 1, part.endOfDigits(at))) {
            Optional<Found> id = part.isDigit(at) ? scanner.atNumber(at) : Optional.empty();
            if (id.isPresent() && id.get().start() == start && id.get().end() - start <= MAX_LENGTH) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** The id whose serial, or year after the post, begins here. */
    private Optional<Found> atNumber(int number) {
        int end = text.endOfDigits(number);
        int words = beforeNumberWords(number);
        int gap = text.gapStart(words);
        if (text.endsSentence(gap, words)) {
            return Optional.empty();
        }
        boolean isNumbered = words < number;
        Optional<Name> name = nameBefore(text.withoutPossessive(gap), end);
        return name.isEmpty() && isNumbered
                ? serialFirst(words, number, end)
                : name.flatMap(post -> afterName(post, number, end, isNumbered));
    }

    private Optional<Found> afterName(Name name, int number, int end, boolean isNumbered) {
        Optional<Year> before = years.before(name.start());
        if (before.isPresent()) {
            return found(name, before, new Place(before.get().place(), number, end, end), isNumbered);
        }
        if (text.isDash(name.end(), number)) {
            return Optional.empty();
        }
        Optional<Matcher> both = name.end() < number ? years.withSerial(number) : Optional.empty();
        if (both.isPresent()) {
            Matcher match = both.get();
            Place place = new Place(name.start(), match.start(2), match.end(2), match.end());
            return found(name, years.year(match.start(1), match.end(1), match.end()), place, isNumbered);
        }
        Optional<Year> after = years.after(number, end).filter(year -> text.endsId(year.place(), false));
        Place place =
                new Place(name.start(), number, end, after.map(Year::place).orElse(end));
        return found(name, after, place, isNumbered || (after.isPresent() && end - number >= IdYears.MIN_SERIAL));
    }

    /** {@code number 693 from Kabul 2010}. In a query the year decides, in prose the word "from". */
    private Optional<Found> serialFirst(int start, int number, int end) {
        Matcher link = text.at(FROM, end);
        if (end - number < IdYears.MIN_DIGITS || !link.lookingAt() || (!text.isQuery && link.group("from") == null)) {
            return Optional.empty();
        }
        Optional<Name> name = nameAt(link.end());
        Optional<Year> year = name.flatMap(post -> years.afterPost(post.end()));
        return name.filter(post -> year.isPresent() || !text.isQuery).flatMap(post -> {
            Place place = new Place(start, number, end, year.map(Year::place).orElse(post.end()));
            return found(post, year, place, true);
        });
    }

    /** The result, unless the number is not a serial, or the name does not name a post here. */
    private Optional<Found> found(Name name, Optional<Year> year, Place place, boolean isNumbered) {
        int digits = Runs.skip(text.text, place.serial(), "0", place.serialEnd() - place.serial());
        int length = place.serialEnd() - digits;
        boolean isJoined = text.isJoined(place.start(), place.end());
        if (length == 0 || length > MAX_SERIAL_DIGITS || !text.endsId(place.end(), isJoined) || !isName(name, year)) {
            return Optional.empty();
        }
        boolean isCertain = isNumbered || (isJoined && year.isPresent());
        NumberUse use = text.isQuery || isCertain
                ? NumberUse.OPEN
                : NumberUse.of(text.text, place.serial(), place.end(), text.to);
        return use == NumberUse.OTHER
                ? Optional.empty()
                : Optional.of(new Found(
                        place.start(),
                        place.end(),
                        year.map(one -> OptionalInt.of(one.value())).orElseGet(OptionalInt::empty),
                        text.substring(name.start(), name.end()),
                        name.post(),
                        text.value(digits, place.serialEnd()),
                        isCertain ? Certainty.CERTAIN : certainty(name, year, place, use)));
    }

    private Certainty certainty(Name name, Optional<Year> year, Place place, NumberUse use) {
        boolean isUpper = isUpper(name) && isLong(name);
        boolean hasShortYear = year.filter(one -> one.digits() == 2).isPresent();
        if (hasShortYear && Character.isUpperCase(text.charAt(name.start()))) {
            return Certainty.CERTAIN;
        }
        boolean isShort = place.serialEnd() - place.serial() < IdYears.MIN_SERIAL;
        boolean isCount = use == NumberUse.COUNT && !hasShortYear && (isShort || !isUpper);
        if (isCount || (year.isEmpty() && years.isLikely(place.serial(), place.serialEnd()))) {
            return Certainty.DOUBTFUL;
        }
        String before = text.substring(Math.max(text.first, place.start() - MAX_CUE), place.start());
        return isUpper || CUE.matcher(before).find() ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /** Whether the name names a post here: in prose, without a year, it begins with a capital, and a short one has only capitals. */
    private boolean isName(Name name, Optional<Year> year) {
        return text.isQuery
                || year.isPresent()
                || (Character.isUpperCase(text.charAt(name.start())) && (isLong(name) || isUpper(name)));
    }

    private static boolean isLong(Name name) {
        return name.end() - name.start() >= MIN_NAME;
    }

    private boolean isUpper(Name name) {
        return text.isUpper(name.start(), name.end());
    }

    /** Where the words between a post and its serial begin, {@code telegram No.} or {@code #}; the serial if there are none. */
    private int beforeNumberWords(int serial) {
        char sign = text.before(text.gapStart(serial));
        int at = sign == '#' || sign == '№' ? text.gapStart(serial) - 1 : serial;
        for (int words = 0; words < 2; words++) {
            int gap = text.gapStart(at);
            int end = text.before(gap) == ':' ? gap - 1 : gap;
            int start = text.wordStart(end);
            if (gap == at || !NUMBER_WORDS.contains(LetterCase.lower(text.substring(start, end)))) {
                return at;
            }
            at = start;
        }
        return at;
    }

    /** The longest known name that ends here; if there is none, an unknown one between a year and the serial. */
    private Optional<Name> nameBefore(int end, int serialEnd) {
        Optional<Name> found = Optional.empty();
        int start = text.wordStart(end);
        boolean canBeKnown = start < end && Posts.endsName(Posts.squeeze(text.substring(start, end)));
        for (int words = 0, at = end; words < Posts.MAX_WORDS && start < at; words++) {
            int name = text.afterApostrophes(start, end);
            String letters = Posts.squeeze(text.substring(name, end));
            Optional<String> known = canBeKnown ? Posts.canonical(letters) : Optional.empty();
            if (known.isPresent()) {
                found = Optional.of(new Name(name, end, known.get()));
            } else if (found.isEmpty() && isUnknown(letters, name, end, serialEnd)) {
                return Optional.of(new Name(name, end, letters));
            }
            at = text.gapStart(start);
            start = text.hasBlankLine(at, start) ? at : text.wordStart(at);
        }
        return found;
    }

    /**
     * Whether letters that are not in the table name a post: a year is before them, and all is in one word, or the caller
     * knows them.
     */
    private boolean isUnknown(String letters, int start, int end, int serialEnd) {
        Optional<Year> year = letters.isEmpty() ? Optional.empty() : years.before(start);
        if (year.isEmpty() || MonthNames.inAnyLanguage(letters, true) > 0) {
            return false;
        }
        boolean isJoined = text.isJoined(year.get().place(), serialEnd);
        return text.isQuery
                ? isJoined && (letters.length() >= MIN_UNKNOWN_IN_QUERY || others.test(letters))
                : (isJoined && letters.length() >= MIN_UNKNOWN && text.isUpper(start, end)) || others.test(letters);
    }

    /** The longest known name that begins here. */
    private Optional<Name> nameAt(int start) {
        Optional<Name> found = Optional.empty();
        int at = start;
        for (int words = 0; words < Posts.MAX_WORDS; words++) {
            int end = text.wordEnd(at);
            if (end == at) {
                return found;
            }
            Optional<String> post = Posts.canonical(Posts.squeeze(text.substring(start, end)));
            found = post.isPresent() ? Optional.of(new Name(start, end, post.get())) : found;
            at = text.gapEnd(end);
        }
        return found;
    }
}
