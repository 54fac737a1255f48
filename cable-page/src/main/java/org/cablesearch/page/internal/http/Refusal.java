// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.util.Optional;

/** Ends a request with a status and a sentence for the person who made it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<String> parameter;

    /**
     * Creates a refusal.
     *
     * @param message a whole sentence
     */
    public Refusal(int status, String message) {
        this(status, message, Optional.empty());
    }

    private Refusal(int status, String message, Optional<String> parameter) {
        super(message, null, false, false);
        this.status = status;
        this.parameter = parameter;
    }

    /** A refusal because of a wrong parameter. */
    public static Refusal ofParameter(String name, String message) {
        return new Refusal(Status.BAD_REQUEST, name + ": " + message, Optional.of(name));
    }

    public int status() {
        return status;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /** The wrong parameter, if any. */
    public Optional<String> parameter() {
        return parameter;
    }
}
