package org.cablesearch.index;

/** Told now and then how far long work on an index is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, share) -> {};

    /**
     * Called by the thread that works, often: it should return at once.
     *
     * @param done how many cables, or queries, are done so far
     * @param share how much of all the work is done, from 0 to 1
     */
    void at(long done, double share);
}
