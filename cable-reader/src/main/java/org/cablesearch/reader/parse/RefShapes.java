package org.cablesearch.reader.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.reader.facts.Posts;

/** What the tokens of a REF item can be: a post, a year, a serial, the noise between them. */
final class RefShapes {

    private static final int LAST_YEAR = 2010;
    private static final int MOST_DIGITS = 8;

    /** Words that may stand between a post and its serial. */
    private static final Set<String> NOISE =
            Set.of("CABLE", "CABLES", "NO", "NOS", "NR", "NUMBER", "NUMBERS", "TELEGRAM", "TELEGRAMS", "TEL", "TELS");

    private static final Set<String> MONTHS = Set.of(
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "MAY",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "SEPT",
            "OCT",
            "NOV",
            "DEC",
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    private final List<RefToken> tokens;
    private final int to;

    /** @param to the index behind the last token that may be looked at */
    RefShapes(List<RefToken> tokens, int to) {
        this.tokens = tokens;
        this.to = to;
    }

    /** The post whose name begins at {@code i}: the longest known one, else the nearest to words before a serial. */
    Optional<RefPost> postAt(int i) {
        if (!isWord(i)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        Optional<RefPost> known = Optional.empty();
        int end = i;
        for (int words = 0; words < Posts.MOST_WORDS && isWord(end); words++) {
            letters.append(Posts.squeeze(tokens.get(end).text()));
            int behind = end + 1;
            Optional<String> name = Posts.canonical(letters.toString());
            known = name.isPresent() ? Optional.of(new RefPost(behind, name.get(), Optional.empty())) : known;
            end = behindNameMark(behind);
        }
        return known.isPresent() ? known : nearestAt(i);
    }

    /** The marks inside of names: {@code PORT-OF-SPAIN}, {@code ST. PETERSBURG}. */
    private int behindNameMark(int i) {
        return isMark(i, "-.") && isWord(i + 1) ? i + 1 : i;
    }

    private Optional<RefPost> nearestAt(int i) {
        StringBuilder letters = new StringBuilder();
        int end = i;
        for (int words = 0; words < Posts.MOST_WORDS - 1 && isWord(end); words++) {
            letters.append(Posts.squeeze(tokens.get(end).text()));
            int behind = end + 1;
            if (isSerial(behindNoise(behind))) {
                return Posts.nearest(letters.toString())
                        .map(name -> new RefPost(behind, name, Optional.of(written(i, behind))));
            }
            end = behindNameMark(behind);
        }
        return Optional.empty();
    }

    private String written(int from, int behind) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < behind; i++) {
            text.append(text.isEmpty() || tokens.get(i).glued() ? "" : " ")
                    .append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Behind what may stand before a serial: {@code #}, a colon or comma, {@code CABLES}, a portion mark {@code (C)}. */
    int behindNoise(int from) {
        int i = from;
        while (i < to) {
            boolean portion = isMark(i, "(")
                    && isWord(i + 1)
                    && isMark(i + 2, ")")
                    && tokens.get(i + 1).text().length() <= 2;
            boolean noise = isMark(i, "#:,.-\u2013")
                    || (isWord(i) && NOISE.contains(tokens.get(i).text()));
            if (!portion && !noise) {
                return i;
            }
            i += portion ? 3 : 1;
        }
        return i;
    }

    /** A number of at most seven digits, leading zeros apart, that is no part of a date or of a report's number. */
    boolean isSerial(int i) {
        if (!isNumber(i) || tokens.get(i).text().length() > MOST_DIGITS) {
            return false;
        }
        int digits = Digits.withoutLeadingZeros(tokens.get(i).text()).length();
        return digits > 0 && digits <= 7 && endsSerial(i + 1) && !isDate(i);
    }

    /** A serial with nothing behind it, or a list of more. */
    boolean isLoneSerial(int i) {
        boolean ends = i + 1 >= to
                || isMark(i + 1, ",;&(.")
                || (isWord(i + 1) && isAnd(tokens.get(i + 1).text()));
        return isSerial(i) && ends && !isYearOfNext(i);
    }

    /** Whether a number can end before this token: no letters or decimals are glued to it. */
    boolean endsSerial(int i) {
        return i >= to || !tokens.get(i).glued() || !tokens.get(i).isWord() || isWordOfNext(i);
    }

    /** {@code STATE 12345AND 44} has lost a blank. */
    private boolean isWordOfNext(int i) {
        return tokens.get(i).is("AND");
    }

    private boolean isDate(int i) {
        boolean slashes = isMark(i + 1, "/")
                && isNumber(i + 2)
                && isMark(i + 3, "/")
                && isNumber(i + 4)
                && tokens.get(i).text().length() <= 2;
        boolean month = isWord(i + 1)
                && MONTHS.contains(tokens.get(i + 1).text())
                && tokens.get(i).text().length() <= 2;
        return slashes || month;
    }

    /** Whether the number at {@code i} is the year of a cable that follows it: {@code 08 LONDON 12}. */
    boolean isYearOfNext(int i) {
        if (!isYear(i)) {
            return false;
        }
        int next = behindYearMarks(i + 1);
        Optional<RefPost> post = postAt(next);
        return post.isPresent() && isSerial(behindNoise(post.get().to()));
    }

    private int behindYearMarks(int from) {
        int i = from;
        while (isMark(i, ")-'\u2019/.]")) {
            i++;
        }
        return i;
    }

    /** Where the year before the post at {@code i} begins, {@code i} itself where there is none. */
    int startOfYearBefore(int i, int from) {
        int number = i - 1;
        while (number >= from && isMark(number, ")-/'.\u2019]")) {
            number--;
        }
        if (number < from || !isYear(number)) {
            return i;
        }
        boolean opened = number - 1 >= from && isMark(number - 1, "('\u2019\u2018[`");
        return opened ? number - 1 : number;
    }

    /** The year among the tokens of a range. */
    Optional<String> yearIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (isYear(i)) {
                return Optional.of(tokens.get(i).text());
            }
        }
        return Optional.empty();
    }

    /** Two digits or four, of 1966 to 2010. */
    private boolean isYear(int i) {
        if (!isNumber(i)) {
            return false;
        }
        String text = tokens.get(i).text();
        if (text.length() != 2 && text.length() != 4) {
            return false;
        }
        int year = Mrn.fullYear(Integer.parseInt(text));
        return year >= 1966 && year <= LAST_YEAR;
    }

    /** A number right before a post and its serial that is neither a year nor a serial: {@code 094 QUITO 841}. */
    boolean isStrayNumber(int i, int from) {
        return i >= from && isNumber(i) && tokens.get(i).text().length() == 3;
    }

    /** {@code 870 Ulaanbaatar}: the serial stands before the post. */
    boolean isSerialBefore(int i) {
        return isSerial(i) && !isYear(i) && tokens.get(i).text().length() > 1;
    }

    /** Behind the year that follows a serial, {@code from} itself where none does. */
    int behindYear(int from) {
        if (isMark(from, "(") && isYearMarked(from + 1) && isMark(behindQuote(from + 1) + 1, ")")) {
            return behindQuote(from + 1) + 2;
        }
        boolean marked = isMark(from, "/-'\u2019") && tokens.get(from).glued();
        int number = marked ? from + 1 : from;
        boolean two = isYear(number) && (!marked || tokens.get(number).text().length() == 2 || !isMark(from, "/"));
        return two && !isYearOfNext(number) && endsSerial(number + 1) && isAlone(number, marked) ? number + 1 : from;
    }

    private boolean isYearMarked(int i) {
        int number = behindQuote(i);
        return isYear(number) && !(isMark(number + 1, ")") && isSeparated(i - 2) && isYearOfNext(number));
    }

    private boolean isSeparated(int i) {
        return isMark(i, ";,");
    }

    private int behindQuote(int i) {
        return isMark(i, "'\u2019\u2018") ? i + 1 : i;
    }

    /** A bare year behind a serial has nothing but a separator or the end after it. */
    private boolean isAlone(int number, boolean marked) {
        return marked
                || number + 1 >= to
                || isMark(number + 1, ";,)&")
                || tokens.get(number + 1).is("AND");
    }

    /** The index of the next serial of a list that shares a post; 0 where the list ends before {@code from}. */
    int nextSerial(int from) {
        int i = from;
        boolean separated = false;
        while (i < to) {
            if (isMark(i, ",;/&+") || (isWord(i) && isAnd(tokens.get(i).text()))) {
                separated = true;
                i++;
            } else if (isMark(i, "(") && behindNotal(i) > i) {
                i = behindNotal(i);
            } else {
                int number = separated ? behindHash(i) : i;
                return separated && isSerial(number) && !isYearOfNext(number) && !isSerialOfNext(number) ? number : 0;
            }
        }
        return 0;
    }

    private static boolean isAnd(String word) {
        return word.equals("AND") || word.equals("OR");
    }

    private int behindHash(int i) {
        return isMark(i, "#") ? i + 1 : i;
    }

    /** {@code (NOTAL)}. */
    private int behindNotal(int i) {
        boolean notal = isWord(i + 1) && tokens.get(i + 1).is("NOTAL") && isMark(i + 2, ")");
        return notal ? i + 3 : i;
    }

    /** Whether the number belongs to the post behind it, which has no serial of its own: {@code , 870 Ulaanbaatar}. */
    private boolean isSerialOfNext(int i) {
        Optional<RefPost> post = postAt(i + 1);
        return post.isPresent() && !isSerial(behindNoise(post.get().to()));
    }

    private boolean isWord(int i) {
        return i >= 0 && i < to && tokens.get(i).isWord();
    }

    private boolean isNumber(int i) {
        return i >= 0 && i < to && tokens.get(i).isNumber();
    }

    private boolean isMark(int i, String marks) {
        return i >= 0
                && i < to
                && tokens.get(i).kind() == RefToken.Kind.MARK
                && marks.contains(tokens.get(i).text());
    }
}
