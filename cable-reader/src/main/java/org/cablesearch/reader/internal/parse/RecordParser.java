// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.util.List;
import java.util.OptionalInt;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.entity.internal.RuleBasedExtractor;
import org.cablesearch.reader.internal.input.Content;
import org.cablesearch.reader.internal.input.Limits;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RecordGuard;

/**
 * How a record becomes a cable: its parts are parsed, people and organisations are found, and the limits are checked. Safe
 * for use by many threads.
 */
public final class RecordParser {

    private final EntityExtractor extractor;
    private final Limits limits;

    public RecordParser(EntityExtractor extractor, Limits limits) {
        this.extractor = extractor;
        this.limits = limits;
    }

    /**
     * The cable.
     *
     * @param source the place of the record
     * @throws RejectedRecordException if the extractor fails, or the cable exceeds a limit
     */
    public Cable parse(Content content, Source source) {
        Cable cable = switch (content) {
            case RawCable raw -> withNames(CableParser.parse(raw), source);
            case Content.Parsed parsed -> parsed.cable();
        };
        limits.exceededBy(cable).ifPresent(message -> {
            Problem problem = new Problem(ProblemCode.TOO_LARGE, message, OptionalInt.of(source.line()));
            throw new RejectedRecordException(new ReadResult.Rejected(source, problem, ""));
        });
        return cable;
    }

    /** How each line is read; empty for a cable that is already parsed. */
    public static List<LineReading> explain(Content content) {
        return switch (content) {
            case RawCable raw -> CableExplainer.explain(raw);
            case Content.Parsed parsed -> List.of();
        };
    }

    private Cable withNames(Cable cable, Source source) {
        try {
            return cable.toBuilder().entities(extractor.extract(cable)).build();
        } catch (Throwable e) {
            if (extractor instanceof RuleBasedExtractor) {
                throw e;
            }
            // The message must not blame us for an extractor of the application.
            String name = extractor.getClass().getName();
            throw new RejectedRecordException(RecordGuard.rejected(
                    source,
                    ProblemCode.EXTRACTOR_FAILED,
                    "the extractor of people and organisations " + name + " failed: " + e,
                    e));
        }
    }
}
