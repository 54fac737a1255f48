package org.cablesearch.model;

/** Listens to how far a long run is: reading files, checking or rebuilding an index, asking many queries. */
@FunctionalInterface
public interface Progress {

    /** Ignores all calls. */
    Progress NONE = (done, share) -> {};

    /**
     * Called often by the thread that works, so it should return at once.
     *
     * @param done how many cables or queries are done so far
     * @param share the part of all the work that is done, from 0 to 1
     */
    void at(long done, double share);
}
