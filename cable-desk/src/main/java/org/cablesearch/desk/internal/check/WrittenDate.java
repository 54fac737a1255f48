package org.cablesearch.desk.internal.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Folding;

/**
 * A date as drafts write it: {@code 27 July 2006}, {@code July 27, 2006}, {@code 27. Juli 2006}, {@code 2006-07-27},
 * {@code July 2006}.
 *
 * @param day the day, or the first of the month
 * @param isMonth whether only the month is named
 * @param end the character after the date
 */
record WrittenDate(LocalDate day, boolean isMonth, int end) {

    private static final Map<String, Integer> MONTHS = months();

    private static final String NAMES = MONTHS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern ISO = Pattern.compile(YEAR + "-(\\d\\d)-(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?\\s+(?:of\\s+|de\\s+)?" + NAMES
                    + "\\.?,?\\s+(?:de\\s+|del\\s+)?" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(NAMES + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile(NAMES + "\\.?,?\\s+(?:de\\s+)?" + YEAR + "(?!\\d)");

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    String folded = Folding.fold(name).replace(".", "");
                    if (folded.length() >= 3) {
                        months.putIfAbsent(folded, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /** The date that begins here; {@code folded} is the text of the draft, folded and of the same length. */
    static Optional<WrittenDate> at(String folded, int start) {
        return Optional.<WrittenDate>empty()
                .or(() -> read(ISO, folded, start, 1, 2, 3))
                .or(() -> read(DAY_FIRST, folded, start, 3, 2, 1))
                .or(() -> read(MONTH_FIRST, folded, start, 3, 1, 2))
                .or(() -> read(MONTH_ONLY, folded, start, 2, 1, 0));
    }

    private static Optional<WrittenDate> read(Pattern pattern, String folded, int start, int year, int month, int day) {
        int end = Math.min(folded.length(), start + 60);
        Matcher date = pattern.matcher(folded).region(start, end);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        String name = date.group(month);
        int number = MONTHS.containsKey(name) ? MONTHS.get(name) : Integer.parseInt(name);
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(date.group(year)), number, day == 0 ? 1 : Integer.parseInt(date.group(day)));
            return Optional.of(new WrittenDate(read, day == 0, date.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this names a day. */
    boolean agrees(LocalDate sent) {
        return isMonth ? day.getYear() == sent.getYear() && day.getMonth() == sent.getMonth() : day.equals(sent);
    }
}
