// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.SectionLabel;

/** The purpose that a paragraph states at its beginning or in its heading: a summary, a comment, a request, a note. */
final class Purpose {

    private static final List<String> JOINTS = List.of(" AND ", " & ", "/");

    private static final List<String> ACTION_REQUESTS = List.of(
            "THIS IS AN ACTION", "THIS CABLE IS AN ACTION", "THIS MESSAGE IS AN ACTION", "(U) THIS IS AN ACTION");

    private static final Pattern SPACED = Pattern.compile("(?:\\p{Lu} )+\\p{Lu}");

    private Purpose() {}

    /** The label at the head of the text; if there is none, that of the heading. */
    static Optional<SectionLabel> label(Paragraph paragraph) {
        Optional<SectionLabel> atHead = SectionLabel.of(paragraph.text()).filter(label -> !isAside(paragraph, label));
        return atHead.isPresent()
                ? atHead
                : paragraph.heading().flatMap(Purpose::ofHeading).map(kind -> new SectionLabel(kind, 0));
    }

    /** {@code (Note: …)} with more text after it is an aside, not the paragraph's purpose. */
    private static boolean isAside(Paragraph paragraph, SectionLabel label) {
        String text = paragraph.text();
        if (!text.startsWith("(") || label.kind() == SectionLabel.Kind.SUMMARY) {
            return false;
        }
        int close = text.indexOf(')', label.end());
        return close >= 0 && close < text.length() - 1;
    }

    /**
     * A heading may join its section to other words: {@code INTRODUCTION AND COMMENT}, {@code Summary and Key Themes}. It
     * may be spaced: {@code C O M M E N T}. In {@code CONTACTS RESERVE COMMENT} the word is not a label (09RIYADH1121).
     */
    private static Optional<SectionLabel.Kind> ofHeading(String written) {
        String unmarked = Portion.withoutMarking(written);
        String heading = SPACED.matcher(unmarked).matches() ? unmarked.replace(" ", "") : unmarked;
        Optional<SectionLabel> label = SectionLabel.of(heading);
        if (label.isPresent()) {
            return label.map(SectionLabel::kind);
        }
        String upper = LetterCase.upper(heading);
        for (SectionLabel.Kind kind : List.of(SectionLabel.Kind.SUMMARY, SectionLabel.Kind.COMMENT)) {
            if (JOINTS.stream().anyMatch(joint -> upper.startsWith(kind + joint) || upper.endsWith(joint + kind))) {
                return Optional.of(kind);
            }
        }
        return upper.contains("ACTION REQUEST") ? Optional.of(SectionLabel.Kind.ACTION_REQUEST) : Optional.empty();
    }

    static boolean isActionRequest(String text) {
        return ACTION_REQUESTS.stream().anyMatch(words -> LetterCase.isAt(text, 0, words));
    }

    static ParagraphRole role(SectionLabel.Kind kind) {
        return switch (kind) {
            case SUMMARY -> ParagraphRole.SUMMARY;
            case COMMENT -> ParagraphRole.COMMENT;
            case ACTION_REQUEST -> ParagraphRole.ACTION_REQUEST;
            case NOTE -> ParagraphRole.NOTE;
        };
    }
}
