package org.cablesearch.index.internal.schema;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Merges in background threads that print no stack trace when the disk fails: the writer keeps the cause. */
final class SilentMergeScheduler extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable e) {
        // The writer has closed itself; its next method call throws the cause.
    }
}
