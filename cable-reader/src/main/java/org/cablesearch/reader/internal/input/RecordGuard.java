// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;

/**
 * Keeps to one record whatever it makes our code throw, a {@link StackOverflowError} included, so that one odd record
 * never ends a load. Only a virtual machine that can no longer run, such as one without memory, ends it.
 */
public final class RecordGuard {

    private static final String OURS = "org.cablesearch.";

    private RecordGuard() {}

    /** The result of some work on a record, or of its rejection. */
    public static <T> T within(Source source, Supplier<T> work, Function<ReadResult.Rejected, T> rejection) {
        try {
            return work.get();
        } catch (RejectedRecordException e) {
            return rejection.apply(e.rejected());
        } catch (Throwable e) {
            return rejection.apply(rejected(source, e));
        }
    }

    /**
     * The rejection of a record that made our code throw this.
     *
     * @throws Error if the virtual machine cannot go on
     */
    public static ReadResult.Rejected rejected(Source source, Throwable thrown) {
        return rejected(
                source,
                ProblemCode.INTERNAL_ERROR,
                "an error of this library made reading fail: "
                        + thrown.getClass().getName() + place(thrown) + "; please report it, with the record",
                thrown);
    }

    /** The rejection of a record for which the application's extractor threw this. */
    public static ReadResult.Rejected rejected(Source source, ProblemCode code, String message, Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        return new ReadResult.Rejected(
                source, new Problem(code, message, OptionalInt.of(source.line())), "", Optional.of(thrown));
    }

    /** {@code  in Acronyms.isBrand}: the first of our methods in the trace. */
    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " in "
                        + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName())
                .orElse("");
    }
}
