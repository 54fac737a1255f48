// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.Sha256;

/**
 * The key of a telegram for which the archive has none: the first twelve hexadecimal digits of the SHA-256 of its file,
 * without the marks of the release and with each run of white space as one space. Fixed for good, whatever else the
 * reader learns to drop: another key would make another telegram of the same file.
 */
final class DocumentKey {

    private static final String MARK = "Declassified/Released US Department of State EO Systematic Review";
    private static final Pattern LINE_END = Pattern.compile("[\n\r\f]");
    private static final Pattern SPACES = Pattern.compile("[\t-\r \u00a0]+");
    private static final int DIGITS = 12;

    private DocumentKey() {}

    static String of(String file) {
        String kept = LINE_END.splitAsStream(file)
                .filter(line -> !line.contains(MARK))
                .collect(Collectors.joining(" "));
        String squeezed = SPACES.matcher(kept).replaceAll(" ");
        int start = squeezed.startsWith(" ") ? 1 : 0;
        int end = squeezed.length() - (squeezed.length() > start && squeezed.endsWith(" ") ? 1 : 0);
        return Sha256.hex(squeezed.substring(start, end)).substring(0, DIGITS);
    }
}
