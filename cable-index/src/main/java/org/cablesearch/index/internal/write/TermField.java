package org.cablesearch.index.internal.write;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** An indexed field whose length says nothing of how well a cable answers, so that it needs no length norm. */
final class TermField extends Field {

    private static final FieldType CODE = type(IndexOptions.DOCS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private TermField(String name, String value, FieldType type) {
        super(name, value, type);
    }

    /** A value of which the analyzer makes one term; no positions either. */
    static TermField code(String name, String value) {
        return new TermField(name, value, CODE);
    }

    /** A name or line of several words, of which phrases are asked. */
    static TermField words(String name, String value) {
        return new TermField(name, value, WORDS);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
