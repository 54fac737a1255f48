// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.util.function.Supplier;

/**
 * Thrown for a cable whose indexing threw something: an error of this library, which the message asks to report. Other
 * cables are not affected.
 */
public final class IndexingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private IndexingException(String id, Throwable thrown) {
        super(
                "an error of this library made indexing of the cable " + id + " fail: " + thrown
                        + "; please report it, with the cable",
                thrown);
    }

    /**
     * The exception for a cable whose indexing threw something.
     *
     * @throws VirtualMachineError if the virtual machine cannot go on, as without memory
     */
    static IndexingException of(String id, Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        return new IndexingException(id, thrown);
    }

    /**
     * Runs a step of the indexing of a cable.
     *
     * @throws IndexingException if the step throws anything
     */
    public static <T> T fenced(String id, Supplier<T> step) {
        try {
            return step.get();
        } catch (Throwable e) {
            throw of(id, e);
        }
    }
}
