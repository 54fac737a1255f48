package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PortionMarking;

/** A paragraph while its lines are being collected. */
final class ParagraphDraft {

    private final OptionalInt number;
    private final Optional<PortionMarking> marking;
    private final Optional<String> heading;
    private final int page;
    private final List<String> lines = new ArrayList<>();

    ParagraphDraft(OptionalInt number, Optional<PortionMarking> marking, Optional<String> heading, int page) {
        this.number = number;
        this.marking = marking;
        this.heading = heading;
        this.page = page;
    }

    static ParagraphDraft unnumbered(Optional<String> heading, int page) {
        return new ParagraphDraft(OptionalInt.empty(), Optional.empty(), heading, page);
    }

    void add(String line) {
        if (!lines.isEmpty() || !line.isBlank()) {
            lines.add(line.stripTrailing());
        }
    }

    boolean isNumbered() {
        return number.isPresent();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The last line with text, or an empty text. */
    String lastText() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i);
            }
        }
        return "";
    }

    boolean endsInBlank() {
        return !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
    }

    Paragraph build(int index) {
        return new Paragraph(
                index,
                number,
                marking,
                heading,
                ParagraphRole.BODY,
                page,
                String.join("\n", lines).strip());
    }
}
