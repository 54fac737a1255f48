package org.cablesearch.reader.internal.layout;

import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;

/** A record is no cable; caught where its result is made. */
public final class RejectionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String reason;
    private final int line;

    RejectionException(ProblemCode code, String reason, int line) {
        super(reason, null, false, false);
        this.code = code;
        this.reason = reason;
        this.line = line;
    }

    Problem problem() {
        return new Problem(code, reason, OptionalInt.of(line));
    }
}
