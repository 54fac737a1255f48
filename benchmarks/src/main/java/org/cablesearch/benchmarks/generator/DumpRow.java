// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

/**
 * A row of the dump.
 *
 * @param number from 1
 * @param date {@code M/D/YYYY H:MM}
 * @param id the MRN
 * @param origin {@code Embassy Phnom Penh}
 * @param classification the words of the classification
 * @param header the routing header
 * @param body the rest of the text
 */
public record DumpRow(
        int number, String date, String id, String origin, String classification, String header, String body) {

    /** Appends the row as CSV, with every value quoted. */
    StringBuilder appendTo(StringBuilder csv) {
        appendValue(csv, Integer.toString(number)).append(',');
        appendValue(csv, date).append(',');
        appendValue(csv, id).append(',');
        appendValue(csv, origin).append(',');
        appendValue(csv, classification).append(",\"\",");
        appendValue(csv, header).append(',');
        return appendValue(csv, body).append('\n');
    }

    private static StringBuilder appendValue(StringBuilder csv, String value) {
        csv.append('"');
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            csv.append(value, from, quote + 1).append('"');
            from = quote + 1;
        }
        return csv.append(value, from, value.length()).append('"');
    }
}
