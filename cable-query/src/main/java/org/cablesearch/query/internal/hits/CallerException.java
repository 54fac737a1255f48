// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

/** Carries an exception of the caller's own code out of a search, so that it is not treated as a damaged index. */
final class CallerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CallerException(Throwable thrown) {
        super(thrown);
    }

    static void carrying(Runnable callersCode) {
        try {
            callersCode.run();
        } catch (RuntimeException | Error e) {
            throw new CallerException(e);
        }
    }

    RuntimeException thrown() {
        if (getCause() instanceof RuntimeException thrown) {
            return thrown;
        }
        throw (Error) getCause();
    }
}
