// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.util.IOSupplier;

/**
 * Carries an exception of the caller's own code out of a search, so that it is taken neither for a damaged index nor for
 * an error of this library.
 */
public final class CallerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CallerException(Throwable thrown) {
        super(thrown);
    }

    /** Runs code of the caller. */
    public static void carrying(Runnable callersCode) {
        asking(() -> {
            callersCode.run();
            return true;
        });
    }

    /** Asks code of the caller. */
    public static boolean asking(BooleanSupplier callersCode) {
        try {
            return callersCode.getAsBoolean();
        } catch (CallerException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new CallerException(e);
        }
    }

    /** The result of work; throws what the caller's code in it has thrown. */
    public static <T> T uncovered(IOSupplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (CallerException e) {
            throw e.thrown();
        }
    }

    private RuntimeException thrown() {
        if (getCause() instanceof RuntimeException thrown) {
            return thrown;
        }
        throw (Error) getCause();
    }
}
