// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.input.SetAside;
import org.cablesearch.reader.internal.line.Line;

/**
 * The frame in which the National Archives released a telegram.
 *
 * <pre>
 * Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014
 * Message Text
 * …                                            the telegram
 * *** Current Classification *** UNCLASSIFIED
 * Message Attributes
 * Document Number: 1979STATE085581             the attributes
 * </pre>
 *
 * <p>The marks of the release are the heads and feet of the PDF pages from which the text was taken. They are anywhere,
 * even within a sentence or among the attributes.
 *
 * @param text the lines of the telegram
 * @param attributes the lines of the attributes
 * @param around the lines of the frame itself
 * @param problems what is wrong with the frame
 */
record Frame(List<Line> text, List<Line> attributes, List<SetAside> around, List<Problem> problems) {

    private static final String TEXT = "Message Text";
    private static final String ATTRIBUTES = "Message Attributes";
    private static final String CURRENT = "*** Current ";
    private static final String RELEASED = "Declassified/Released US Department of State EO Systematic Review";

    /** The name of an officer before the mark. */
    private static final int MAX_NAME_LENGTH = 40;

    /** Maximum lines at the beginning of a file before the heading of the text. */
    private static final int MAX_LINES_ABOVE = 20;

    Frame {
        text = List.copyOf(text);
        attributes = List.copyOf(attributes);
        around = List.copyOf(around);
        problems = List.copyOf(problems);
    }

    /** Whether a file with this beginning is a telegram of the archive. */
    static boolean begins(String start) {
        boolean first = true;
        int lines = 0;
        for (String line : (Iterable<String>) start.lines().map(Frame::stripped)::iterator) {
            if ((first && isMark(line)) || line.equals(ATTRIBUTES) || (lines < MAX_LINES_ABOVE && line.equals(TEXT))) {
                return true;
            }
            first &= line.isEmpty();
            lines++;
        }
        return false;
    }

    static Frame of(String telegram, int firstLine) {
        Reading reading = new Reading();
        for (Line line : Line.of(telegram, firstLine)) {
            // A form feed ends a page of the PDF, and so a line, but no program counts it as the end of one.
            if (line.text().indexOf('\f') < 0) {
                reading.read(line);
            } else {
                Stream.of(line.text().split("\f"))
                        .filter(piece -> !piece.isBlank())
                        .forEach(piece -> reading.read(new Line(line.number(), piece)));
            }
        }
        return reading.frame();
    }

    /** Whether a line was added by the release. */
    private static boolean isMark(String line) {
        int mark = line.indexOf(RELEASED);
        return (mark >= 0 && mark <= MAX_NAME_LENGTH && line.lastIndexOf(':', mark) < 0)
                || line.startsWith(CURRENT)
                || (!line.isEmpty() && line.chars().allMatch(c -> c == '¿'));
    }

    private static String stripped(String line) {
        int start = Blanks.end(line, 0);
        int end = line.length();
        while (end > start && Blanks.is(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Distributes the lines to the parts of the frame. */
    private static final class Reading {

        private enum Part {
            ABOVE,
            TEXT,
            ATTRIBUTES,
            BELOW
        }

        private final List<Line> above = new ArrayList<>();
        private final List<Line> text = new ArrayList<>();
        private final List<Line> attributes = new ArrayList<>();
        private final List<SetAside> around = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private Part part = Part.ABOVE;
        private boolean hasText;

        void read(Line line) {
            String written = stripped(line.text());
            if (isMark(written)) {
                setAside(line, "mark of the release");
            } else if (written.equals(TEXT)) {
                openText(line);
            } else if (written.equals(ATTRIBUTES)) {
                openAttributes(line);
            } else {
                switch (part) {
                    case ABOVE -> above.add(line);
                    case TEXT -> text.add(line);
                    case ATTRIBUTES -> attributes.add(line);
                    case BELOW -> setAside(line, "part of a second telegram");
                }
            }
        }

        private void openText(Line line) {
            if (part == Part.TEXT || part == Part.ATTRIBUTES) {
                note(line, "the heading \"" + TEXT + "\" appears twice; the first telegram is read");
            }
            part = part == Part.ABOVE || part == Part.TEXT ? Part.TEXT : Part.BELOW;
            hasText = true;
            setAside(line, "heading");
        }

        private void openAttributes(Line line) {
            if (part == Part.ATTRIBUTES) {
                note(line, "the heading \"" + ATTRIBUTES + "\" appears twice");
            }
            part = part == Part.BELOW ? Part.BELOW : Part.ATTRIBUTES;
            setAside(line, "heading");
        }

        private void setAside(Line line, String rule) {
            around.add(new SetAside(line, Role.FRAME, rule));
        }

        private void note(Line line, String message) {
            problems.add(new Problem(ProblemCode.DAMAGED_FRAME, message, OptionalInt.of(line.number())));
        }

        Frame frame() {
            if (hasText) {
                above.forEach(line -> setAside(line, "above the text"));
            } else {
                text.addAll(above);
            }
            return new Frame(text, attributes, around, problems);
        }
    }
}
