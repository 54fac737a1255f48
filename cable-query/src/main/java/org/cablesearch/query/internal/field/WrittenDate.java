package org.cablesearch.query.internal.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.query.InvalidValueException;

/**
 * Reads months and days as people write them.
 *
 * <pre>
 * May 2008, 2008/05, 2008-5                                2008-05
 * enero 2010, 1 de enero de 2010                           2010-01, 2010-01-01
 * 15 August 2008, August 15th, 2008, 15.8.2008, 15/8/2008  2008-08-15
 * 03/04/2008                                               refused: 2008-04-03 or 2008-03-04
 * </pre>
 */
public final class WrittenDate {

    /** The most words of a date: {@code 1 de enero de 2010}. */
    public static final int MAX_WORDS = 5;

    private static final String ORDINAL = "(?:st|nd|rd|th|er)?";

    private static final Pattern NAMED = Pattern.compile("(?:(?<day>\\d{1,2})" + ORDINAL
            + "\\.?\\s+(?:de\\s+)?)?(?<name>[a-z]{3,10})\\.?(?:\\s+(?<dayAfter>\\d{1,2})" + ORDINAL
            + ")?,?\\s+(?:del?\\s+)?(?<year>\\d{4})");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[/.-](?<month>\\d{1,2})(?:[/.-](?<day>\\d{1,2}))?");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<one>\\d{1,2})(?<mark>[/.-])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})");

    private static final Pattern YEAR_IN_TEXT = Pattern.compile("(?:in|during)\\s+(?<year>(?:19|20)\\d{2})");

    /**
     * The months in Spanish, French, German, Italian and Portuguese, without accents. The Portuguese March is left out,
     * because without its accent it is a name.
     */
    private static final List<Set<String>> OTHER_MONTHS = List.of(
            Set.of("enero", "janvier", "januar", "gennaio", "janeiro"),
            Set.of("febrero", "fevrier", "februar", "febbraio", "fevereiro"),
            Set.of("marzo", "mars", "marz", "maerz"),
            Set.of("abril", "avril", "aprile"),
            Set.of("mayo", "mai", "maggio", "maio"),
            Set.of("junio", "juin", "juni", "giugno", "junho"),
            Set.of("julio", "juillet", "juli", "luglio", "julho"),
            Set.of("agosto", "aout"),
            Set.of("septiembre", "septembre", "settembre", "setembro"),
            Set.of("octubre", "octobre", "oktober", "ottobre", "outubro"),
            Set.of("noviembre", "novembre", "novembro"),
            Set.of("diciembre", "decembre", "dezember", "dicembre", "dezembro"));

    private WrittenDate() {}

    /**
     * The date in digits for words of a query that name a month with its year, a day, or {@code in 2006}, or are a month
     * or day that begins with its year; empty for other words.
     */
    public static Optional<String> inText(String words) {
        String written = Folding.fold(words.strip());
        Matcher year = YEAR_IN_TEXT.matcher(written);
        if (year.matches()) {
            return Optional.of(year.group("year"));
        }
        return named(written).or(() -> yearFirst(written));
    }

    /**
     * The month or day in digits, {@code 2008-05} or {@code 2008-08-15}; empty for any other text.
     *
     * @throws IllegalArgumentException with both readings if it is not clear which number is the month
     */
    static Optional<String> digits(String text) {
        String written = Folding.fold(text.strip());
        return named(written).or(() -> yearFirst(written)).or(() -> yearLast(text, written));
    }

    /** Reads a date with the name of its month. */
    private static Optional<String> named(String text) {
        Matcher written = NAMED.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = month(written.group("name"));
        Optional<String> day = Optional.ofNullable(written.group("day"));
        Optional<String> dayAfter = Optional.ofNullable(written.group("dayAfter"));
        return month == 0 || (day.isPresent() && dayAfter.isPresent())
                ? Optional.empty()
                : digits(written.group("year"), month, day.or(() -> dayAfter));
    }

    /** The number of a month, 1 to 12; 0 if the name is none. */
    private static int month(String name) {
        return IntStream.range(0, OTHER_MONTHS.size())
                .filter(month -> OTHER_MONTHS.get(month).contains(name))
                .map(month -> month + 1)
                .findFirst()
                .orElseGet(() -> MonthNames.number(name));
    }

    private static Optional<String> yearFirst(String text) {
        Matcher written = YEAR_FIRST.matcher(text);
        return written.matches()
                ? digits(
                        written.group("year"),
                        Integer.parseInt(written.group("month")),
                        Optional.ofNullable(written.group("day")))
                : Optional.empty();
    }

    /**
     * Reads a date that ends in its year. Before a dot the first number is the day; otherwise either may be the month.
     *
     * @param typed the text as the user typed it, for the message
     */
    private static Optional<String> yearLast(String typed, String text) {
        Matcher written = YEAR_LAST.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        String year = written.group("year");
        String one = written.group("one");
        String other = written.group("other");
        Optional<String> dayFirst = digits(year, Integer.parseInt(other), Optional.of(one));
        Optional<String> monthFirst = written.group("mark").equals(".")
                ? Optional.empty()
                : digits(year, Integer.parseInt(one), Optional.of(other));
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            throw new InvalidValueException(
                    "\"" + typed + "\" can mean two dates; write " + dayFirst.get() + " or " + monthFirst.get(),
                    dayFirst);
        }
        return dayFirst.or(() -> monthFirst);
    }

    private static Optional<String> digits(String year, int month, Optional<String> day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(year), month, day.map(Integer::parseInt).orElse(1));
            return Optional.of(
                    day.isPresent() ? date.toString() : date.toString().substring(0, 7));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
