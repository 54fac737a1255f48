package org.cablesearch.page.internal.load;

import java.util.List;
import java.util.Optional;

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

    /** What is being done. */
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

    public LoadState {
        complaints = List.copyOf(complaints);
    }
}
