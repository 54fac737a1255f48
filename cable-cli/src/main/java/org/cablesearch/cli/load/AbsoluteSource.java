// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.nio.file.Path;
import org.cablesearch.reader.Source;

/**
 * The place of a record, with the absolute path of its file: what an index stores must mean the same in every working
 * directory.
 */
final class AbsoluteSource {

    /** Separates an archive from the name of its entry. */
    private static final String ENTRY = "!/";

    private AbsoluteSource() {}

    /** {@code /home/ann/corpus/cables.csv:123}; standard input remains {@code -:123}. */
    static String of(Source source) {
        String file = source.file();
        if (file.equals(Input.STANDARD_INPUT)) {
            return source.toString();
        }
        int entry = file.indexOf(ENTRY);
        int end = entry < 0 ? file.length() : entry;
        Path absolute = Path.of(file.substring(0, end)).toAbsolutePath().normalize();
        return new Source(absolute + file.substring(end), source.line()).toString();
    }
}
