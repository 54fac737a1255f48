package org.cablesearch.reader.internal.layout;

import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
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
}
