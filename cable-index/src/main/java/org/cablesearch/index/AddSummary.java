package org.cablesearch.index;

/**
 * How many cables of a stream were added, replaced others, or were already in the index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="index"}
 */
public interface AddSummary {

    /** Creates a summary with these components. */
    static AddSummary of(long added, long replaced, long unchanged) {
        record MadeAddSummary(long added, long replaced, long unchanged) implements AddSummary {}
        return new MadeAddSummary(added, replaced, unchanged);
    }

    /** How many cables were new. */
    long added();

    /** How many replaced a cable with the same id and different content. */
    long replaced();

    /** How many were already in the index. */
    long unchanged();
}
