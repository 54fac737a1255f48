// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.reader.internal.line.CharacterReferences;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.Portion;

/**
 * Reads the subject: joins its lines with a space, or without one after a hyphen ({@code US-} / {@code CHINA}), and
 * leaves out the portion marking at its beginning.
 */
public final class SubjectParser {

    /** An escaped line end of the dump, and the beginning of the notice {@code Sensitive but unclassified}. */
    private static final Pattern END =
            Pattern.compile("(?i) (?<=. )(?:\\\\|Sensitive but)(?: \\\\| Sensitive but){0,2}$");

    private SubjectParser() {}

    public static String parse(List<Line> field) {
        StringBuilder joined = new StringBuilder();
        for (Line line : field) {
            String text = line.text().strip();
            boolean hyphen = joined.length() > 1
                    && joined.charAt(joined.length() - 1) == '-'
                    && Character.isLetterOrDigit(joined.charAt(joined.length() - 2));
            joined.append(joined.isEmpty() || hyphen ? "" : " ").append(text);
        }
        String subject = END.matcher(Blanks.squeeze(joined.toString())).replaceFirst("");
        return CharacterReferences.decode(
                Portion.inAnyCase(subject).map(Portion::text).orElse(subject));
    }
}
