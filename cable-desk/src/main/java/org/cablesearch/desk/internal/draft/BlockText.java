// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.desk.Draft;
import org.cablesearch.model.Span;

/** Collects the blocks of a document, joined by line ends, and its references to notes. */
final class BlockText {

    private final StringBuilder text = new StringBuilder();
    private final List<Draft.Block> blocks = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Blocks> targets = new HashMap<>();
    private int start;

    private record Reference(int position, String note) {}

    private record Blocks(int first, int end) {}

    /** Adds text to the block; line ends and other white space become one space. */
    void append(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (!Character.isWhitespace(c)) {
                text.append(c);
            } else if (text.length() > start && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    /** Ends the block, unless it is empty. */
    void end(boolean isQuotation) {
        while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.length() > start) {
            blocks.add(new Draft.Block(new Span(start, text.length()), isQuotation));
            text.append('\n');
            start = text.length();
        }
    }

    /** Records a reference to a note at this position. */
    void refer(String note) {
        references.add(new Reference(text.length(), note));
    }

    /** The number of blocks so far. */
    int size() {
        return blocks.size();
    }

    /** Gives these blocks the name of a note; of several elements with one name, the longest has it. */
    void target(String name, int firstBlock, int endBlock) {
        targets.merge(
                name,
                new Blocks(firstBlock, endBlock),
                (one, other) -> other.end() - other.first() > one.end() - one.first() ? other : one);
    }

    Draft draft() {
        List<Draft.Note> notes = new ArrayList<>();
        for (Reference reference : references) {
            Blocks note = targets.get(reference.note());
            if (note != null && note.first() < note.end() && note.end() <= blocks.size()) {
                notes.add(new Draft.Note(reference.position(), note.first(), note.end()));
            }
        }
        return new Draft(text.toString(), blocks, notes);
    }
}
