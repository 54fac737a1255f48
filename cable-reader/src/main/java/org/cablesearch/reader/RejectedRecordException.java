// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;

/**
 * Thrown by a {@linkplain ReadOptions#strict(boolean) strict} reader at the first record that is not a cable.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="strict"}
 */
public final class RejectedRecordException extends RuntimeException {

    private static final long serialVersionUID = 2L;

    private static final int NO_LINE = 0;

    // The parts of the rejected record, because an exception can be serialized, but the record cannot.
    private final String file;
    private final int line;
    private final ProblemCode code;
    private final String reason;
    private final int lineOfProblem;
    private final String excerpt;

    /** Creates an exception whose message contains the place of the record, the reason and an excerpt. */
    public RejectedRecordException(ReadResult.Rejected rejected) {
        super(message(rejected), rejected.cause().orElse(null));
        this.file = rejected.source().file();
        this.line = rejected.source().line();
        this.code = rejected.problem().code();
        this.reason = rejected.problem().message();
        this.lineOfProblem = rejected.problem().line().orElse(NO_LINE);
        this.excerpt = rejected.excerpt();
    }

    private static String message(ReadResult.Rejected rejected) {
        String what = rejected.source() + ": " + rejected.problem().code() + ": "
                + rejected.problem().message();
        return rejected.excerpt().isEmpty() ? what : what + ": " + rejected.excerpt();
    }

    /** The rejected record. */
    public ReadResult.Rejected rejected() {
        OptionalInt place = lineOfProblem == NO_LINE ? OptionalInt.empty() : OptionalInt.of(lineOfProblem);
        return new ReadResult.Rejected(
                new Source(file, line), new Problem(code, reason, place), excerpt, Optional.ofNullable(getCause()));
    }
}
