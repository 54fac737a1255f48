// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.WORD;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.internal.table.Table;

/**
 * The state of a load.
 *
 * @param index the folder of the index
 * @param phase what is being done
 * @param records the records read so far
 * @param share the share of the files that has been read, from 0 to 1; 0 if unknown
 * @param added cables with a new id
 * @param replaced cables that the index had with other content
 * @param unchanged cables that the index already had
 * @param rejected records that are not cables
 * @param complaints the first rejections and conflicts, with file and line
 * @param message a sentence for the reader: what is being done, or why it failed
 */
public record LoadState(
        String index,
        Phase phase,
        long records,
        double share,
        long added,
        long replaced,
        long unchanged,
        long rejected,
        List<String> complaints,
        Optional<String> message) {

    /** The current step. */
    public enum Phase {
        /** Nothing yet. */
        IDLE,
        /** Cables are being added, or the index is being rebuilt. */
        RUNNING,
        /** The load is complete. */
        DONE,
        /** The load or the rebuild was not completed. */
        FAILED
    }

    /** The keys of its JSON. */
    static final Table<LoadState> TABLE = Table.of(
            row("index", TEXT, LoadState::index, "the folder of the index"),
            row("phase", WORD, LoadState::phase, "what is being done"),
            row("records", NUMBER, LoadState::records, "the records read so far"),
            row("share", NUMBER, LoadState::share, "the share of the files that has been read, from 0 to 1"),
            row("added", NUMBER, LoadState::added, "cables with a new id"),
            row("replaced", NUMBER, LoadState::replaced, "cables that the index had with other content"),
            row("unchanged", NUMBER, LoadState::unchanged, "cables that the index already had"),
            row("rejected", NUMBER, LoadState::rejected, "records that are not cables"),
            row("complaints", list(TEXT), LoadState::complaints, "the first rejections and conflicts"),
            row("message", orNull(TEXT), LoadState::message, "a sentence for the reader"));

    public LoadState {
        complaints = List.copyOf(complaints);
    }
}
