package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.entity.internal.RuleBasedExtractor;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.parse.CableExplainer;
import org.cablesearch.reader.internal.parse.CableParser;

/** A publisher's layout: splits a record into its parts, which are parsed, and searched for people and organisations. */
interface RawLayout extends Layout {

    /**
     * Splits a record into its parts.
     *
     * @param source the place of the record
     * @throws RejectedRecordException if it is not a cable
     */
    RawCable split(Decoded record, Source source);

    @Override
    default Cable read(Decoded record, Source source, EntityExtractor extractor) {
        Cable cable = CableParser.parse(split(record, source));
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

    @Override
    default List<LineReading> explain(Decoded record, Source source) {
        return CableExplainer.explain(split(record, source));
    }
}
