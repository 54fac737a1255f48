package org.cablesearch.desk.internal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cablesearch.desk.Draft;

/** Collects the blocks of a document, joined by line ends, and its references to notes. */
final class BlockText {

    private final StringBuilder text = new StringBuilder();
    private final List<Draft.Block> blocks = new ArrayList<>();
    private final Map<Integer, String> references = new TreeMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private int start;

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
            blocks.add(new Draft.Block(start, text.length(), isQuotation));
            text.append('\n');
            start = text.length();
        }
    }

    /** Records a reference to a note at this position. */
    void refer(String note) {
        references.put(text.length(), note);
    }

    /** Marks the current block as the note with this name. */
    void target(String name) {
        targets.putIfAbsent(name, blocks.size());
    }

    Draft draft() {
        Map<Integer, Integer> notes = new TreeMap<>();
        references.forEach((place, name) -> {
            Integer block = targets.get(name);
            if (block != null && block < blocks.size()) {
                notes.put(place, block);
            }
        });
        return new Draft(text.toString(), blocks, notes);
    }
}
