package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.request.FieldDefinition;

/** Looks up words in the fields of an index. */
final class HeldWords {

    private final IndexReader reader;
    private final QueryContext context;

    HeldWords(IndexReader reader, QueryContext context) {
        this.reader = reader;
        this.context = context;
    }

    /** Whether a field has a word in any form. In text, numbers always count as present. */
    boolean has(FieldDefinition field, String word) throws IOException {
        return switch (field.kind()) {
            case TEXT ->
                word.chars().anyMatch(Character::isDigit)
                        || isHeld(IndexSchema.WORDS, Form.of(word).stem());
            case PERSON -> isSpelt(field, word);
            default -> isHeldInAny(field.indexed(), word);
        };
    }

    /** Whether a name has this spelling or, in fields that accept variants, a similar one. */
    private boolean isSpelt(FieldDefinition field, String word) throws IOException {
        for (String spelt : context.spellings().of(word, !field.isExact()).all()) {
            if (isHeldInAny(field.indexed(), spelt)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeldInAny(List<String> fields, String word) throws IOException {
        for (String field : fields) {
            if (isHeld(field, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeld(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term)) > 0;
    }
}
