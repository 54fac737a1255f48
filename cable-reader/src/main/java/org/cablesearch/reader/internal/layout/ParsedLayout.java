package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.entity.internal.RuleBasedExtractor;
import org.cablesearch.model.Cable;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.parse.CableExplainer;
import org.cablesearch.reader.internal.parse.CableParser;

/** A publisher's layout, whose records are parsed, and searched for people and organisations. */
record ParsedLayout(RawLayout raw, EntityExtractor extractor) implements Layout {

    @Override
    public String id(byte[] record) {
        return raw.id(record);
    }

    @Override
    public Cable read(Decoded record, Source source) {
        Cable cable = CableParser.parse(raw.read(record, source));
        return extractor instanceof RuleBasedExtractor ? withEntities(cable) : withEntities(cable, source);
    }

    private Cable withEntities(Cable cable) {
        return cable.toBuilder().entities(extractor.extract(cable)).build();
    }

    /** The cable with what the application's own extractor finds. If that fails, the message must not blame us. */
    private Cable withEntities(Cable cable, Source source) {
        try {
            return withEntities(cable);
        } catch (Throwable e) {
            String name = extractor.getClass().getName();
            throw new RejectedRecordException(RecordFence.rejected(
                    source,
                    ProblemCode.EXTRACTOR_FAILED,
                    "the extractor of people and organisations " + name + " failed: " + e,
                    e));
        }
    }

    @Override
    public List<LineReading> explain(Decoded record, Source source) {
        return CableExplainer.explain(raw.read(record, source));
    }
}
