package org.cablesearch.query.internal.hits;

/** An engine cannot answer a query that another may; the message says why. */
public final class UnanswerableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnanswerableException(String message) {
        super(message);
    }
}
