package org.cablesearch.index.internal.schema;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Merges in threads of their own, of which none prints a stack trace when the disk fails: the writer keeps the cause. */
final class SilentMergeScheduler extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable e) {
        // The writer has closed itself, and whoever uses it next is told why.
    }
}
