package org.cablesearch.reader.internal.front;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.reader.internal.line.Blanks;
import org.cablesearch.reader.internal.line.CharacterReferences;
import org.cablesearch.reader.internal.line.Line;

/**
 * Reads the subject: joins its lines with a space, or without one after a hyphen ({@code US-} / {@code CHINA}), and
 * leaves out the portion marking at its beginning.
 */
public final class SubjectParser {

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
        return CharacterReferences.decode(withoutMarking(Blanks.squeeze(joined.toString())));
    }

    private static String withoutMarking(String text) {
        Optional<PortionMarking> marking = FieldLines.marking(text);
        return marking.isEmpty() ? text : text.substring(text.indexOf(')') + 1).strip();
    }
}
