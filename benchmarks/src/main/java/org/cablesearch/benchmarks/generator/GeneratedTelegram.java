// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A telegram of 1973 to 1979.
 *
 * @param day the day on which it was sent
 * @param documentNumber {@code 1975BLANTY00412}
 * @param text the content of its file
 */
public record GeneratedTelegram(LocalDate day, String documentNumber, String text) {

    /** Its file in the archive: {@code 1975/03/1975BLANTY00412.txt}. */
    String path() {
        return String.format(Locale.ROOT, "%d/%02d/%s.txt", day.getYear(), day.getMonthValue(), documentNumber);
    }
}
