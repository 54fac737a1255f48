package org.cablesearch.cluster.internal.translate;

/** A query on paragraphs with too many alternatives that mix paragraphs and cables for a cluster. */
public final class TooMixedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The message, for the user. */
    public static final String MESSAGE =
            "the query asks paragraphs and their cables for too many things in alternatives, which a cluster cannot be"
                    + " asked; ask for fewer alternatives that mix the two";

    TooMixedException() {
        super(MESSAGE);
    }
}
