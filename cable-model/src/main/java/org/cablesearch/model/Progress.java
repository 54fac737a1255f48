// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

/** Receives the progress of a long task: reading files, checking or rebuilding an index, running many queries. */
@FunctionalInterface
public interface Progress {

    /** Ignores all calls. */
    Progress NONE = (done, share) -> {};

    /**
     * Called often, by the working thread, so it must return quickly.
     *
     * @param done how many cables or queries are done so far
     * @param share how much of the work is done, from 0 to 1
     */
    void at(long done, double share);
}
