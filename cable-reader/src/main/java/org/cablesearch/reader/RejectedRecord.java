package org.cablesearch.reader;

import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;

/** A record that was seen to be no cable when it was found. */
record RejectedRecord(ReadResult.Rejected result) implements CableRecord {

    static RejectedRecord of(Source source, ProblemCode code, String message, OptionalInt line, String text) {
        return new RejectedRecord(new ReadResult.Rejected(source, new Problem(code, message, line), Excerpt.of(text)));
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public Source source() {
        return result.source();
    }

    @Override
    public ReadResult parse() {
        return result;
    }
}
