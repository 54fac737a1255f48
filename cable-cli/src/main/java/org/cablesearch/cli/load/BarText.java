// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.cablesearch.model.internal.text.Wording;

/**
 * The library's bar with our own text: {@code 12,000 cables (0:00:04 / 0:00:12 left) 3,000 a second}. The library's
 * text would show an estimated total, and compute the speed from whole seconds.
 */
final class BarText extends DefaultProgressBarRenderer {

    private static final Pattern LOCAL_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private final String what;

    /**
     * Creates a text.
     *
     * @param what the counted thing in the singular: {@code record}
     */
    BarText(String what) {
        super(
                ProgressBarStyle.ASCII,
                "",
                1,
                true,
                new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)),
                ChronoUnit.SECONDS,
                true,
                BarText::left);
        this.what = what;
    }

    /**
     * Replaces the digits of the locale, in which the library writes times, by ASCII digits, as in the rest of the
     * line.
     */
    @Override
    public String render(ProgressState progress, int maxLength) {
        return LOCAL_DIGIT
                .matcher(super.render(progress, maxLength))
                .replaceAll(
                        digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
    }

    @Override
    protected String ratio(ProgressState progress) {
        return Wording.count(progress.getCurrent(), what);
    }

    @Override
    protected String etaString(ProgressState progress) {
        return super.etaString(progress) + " left";
    }

    @Override
    protected String speed(ProgressState progress) {
        return speed(progress.getCurrent(), progress.getTotalElapsed());
    }

    static String speed(long count, Duration elapsed) {
        return Wording.count(Math.round(count * 1e9 / Math.max(1, elapsed.toNanos()))) + " a second";
    }

    private static Optional<Duration> left(ProgressState progress) {
        return progress.isIndefinite()
                ? Optional.empty()
                : left(progress.getNormalizedProgress(), progress.getTotalElapsed());
    }

    /** The time left, at the speed so far. */
    static Optional<Duration> left(double share, Duration elapsed) {
        return share == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(elapsed.toNanos() * (1 - share) / share)));
    }
}
