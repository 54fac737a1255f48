package org.cablesearch.cli.advice;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.query.CableSearcher;

/** Advice for a cable that the index does not hold. */
public final class AbsentCable {

    private AbsentCable() {}

    /** The message, which names the nearest ids that the index holds. */
    public static String message(IndexPlace index, CableSearcher searcher, String id) throws IOException {
        List<String> nearest = new IndexedIds(searcher).nearest(id);
        return index + " does not hold the cable " + id + "; "
                + (nearest.isEmpty()
                        ? "find ids with: cables search " + index.options() + " WORDS"
                        : "the nearest: " + String.join(", ", nearest));
    }

    /** The exception for a command that needs the cable. */
    public static CommandException exception(IndexPlace index, CableSearcher searcher, String id) throws IOException {
        return CommandException.notHeld(message(index, searcher, id));
    }
}
