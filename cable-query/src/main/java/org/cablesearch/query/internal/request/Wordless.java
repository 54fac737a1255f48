package org.cablesearch.query.internal.request;

import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.Words;

/** Recognises clauses that need a word but have only symbols or the remains of a redaction. */
public final class Wordless {

    private Wordless() {}

    /** Whether a leaf needs a word but has none, so that it matches nothing. */
    public static boolean is(CableQuery.Leaf leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> is(word, word.text());
            case CableQuery.Phrase phrase -> is(phrase, phrase.text());
            case CableQuery.Fuzzy fuzzy -> is(fuzzy, fuzzy.text());
            case CableQuery.Wildcard wildcard -> false;
            case CableQuery.Regex regex -> false;
        };
    }

    /** Whether a text has neither letters nor digits. */
    public static boolean isSigns(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean is(CableQuery.Leaf leaf, String text) {
        return isSigns(text)
                || (FieldDefinition.of(leaf.field()).isMarkedIn(IndexSchema.TEXT)
                        && Words.of(text).isEmpty());
    }
}
