package org.cablesearch.index;

/** Told now and then how far a rebuild is. */
@FunctionalInterface
public interface RebuildProgress {

    /** Tells nobody. */
    RebuildProgress NONE = (cables, share) -> {};

    /**
     * Called after each cable, by the thread that rebuilds; what it throws ends the rebuild, and the index stays as it was.
     *
     * @param cables how many were taken over so far
     * @param share how much of the old index has been read, from 0 to 1
     */
    void at(long cables, double share);
}
