package org.cablesearch.query.internal.term;

import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;

/** Clauses that ask for a word and have none: signs alone, or what a redaction left. */
public final class Wordless {

    private Wordless() {}

    /** Whether a leaf asks for a word and has none; nothing matches it. */
    public static boolean is(CableQuery.Leaf leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> is(word, word.text());
            case CableQuery.Phrase phrase -> is(phrase, phrase.text());
            case CableQuery.Fuzzy fuzzy -> is(fuzzy, fuzzy.text());
            case CableQuery.Wildcard wildcard -> false;
            case CableQuery.Regex regex -> false;
        };
    }

    /** Whether a text has neither letter nor digit. */
    public static boolean isSigns(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean is(CableQuery.Leaf leaf, String text) {
        return isSigns(text)
                || (FieldDefinition.of(leaf.field()).isMarkedIn(IndexSchema.TEXT)
                        && Words.of(text).isEmpty());
    }
}
