package org.cablesearch.index.internal;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field whose analyzer makes one term of each value: no positions, no frequencies, no norms. */
final class TermField extends Field {

    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setTokenized(true);
        TYPE.setOmitNorms(true);
        TYPE.setIndexOptions(IndexOptions.DOCS);
        TYPE.freeze();
    }

    TermField(String name, String value) {
        super(name, value, TYPE);
    }
}
