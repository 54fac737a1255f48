package org.cablesearch.cluster.internal.translate;

/** Thrown for a query on paragraphs with more alternatives that mix paragraphs and cables than a cluster can search. */
public final class TooMixedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The message, for the user. */
    public static final String MESSAGE =
            "the query mixes conditions on paragraphs and on their cables in more alternatives than a cluster can search;"
                    + " use fewer alternatives that mix the two";

    TooMixedException() {
        super(MESSAGE);
    }
}
