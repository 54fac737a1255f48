// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.advice;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.IndexedIds;

/** Advice for a cable that the index does not hold. */
public final class AbsentCable {

    private AbsentCable() {}

    /** The message, which names the documents of the id, or the nearest ids that the index holds. */
    public static String message(IndexPlace index, CableSearcher searcher, AskedCable asked) throws IOException {
        List<CableKey> others = searcher.keys(asked.id(), Optional.empty());
        if (asked.document().isPresent() && !others.isEmpty()) {
            return index + " does not hold the document " + asked.document().get() + " of " + asked.id()
                    + "; what it holds: "
                    + others.stream().map(CableKey::toString).collect(Collectors.joining(", "));
        }
        List<String> nearest = new IndexedIds(searcher).nearest(asked.id());
        return index + " does not hold the cable " + asked.id() + "; "
                + (nearest.isEmpty()
                        ? "find ids with: cables search " + index.options() + " WORDS"
                        : "the nearest: " + String.join(", ", nearest));
    }

    /** The exception for a command that needs the cable. */
    public static CommandException exception(IndexPlace index, CableSearcher searcher, AskedCable asked)
            throws IOException {
        return CommandException.incomplete(message(index, searcher, asked));
    }
}
