package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.LineReading;
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
        return cable.toBuilder().entities(extractor.extract(cable)).build();
    }

    @Override
    public List<LineReading> explain(Decoded record, Source source) {
        return CableExplainer.explain(raw.read(record, source));
    }
}
