// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.field.ValueKind;

/** Looks up the words and ids of the cables in the index of an engine. */
public interface Vocabulary extends RefusedPhrases.Limit {

    /** Whether a field has a word in any form or spelling. In text, numbers always count as present. */
    boolean has(FieldDefinition field, String word) throws IOException;

    /** Whether the archive has two neighbouring words of a person's name as one: Tsetung for Tse Tung. */
    default boolean isDivided(AnalysedLeaf leaf) throws IOException {
        List<QueryTerms.Positioned> words = leaf.words();
        for (int i = 0; leaf.field().kind() == ValueKind.PERSON && i + 1 < words.size(); i++) {
            if (has(leaf.field(), words.get(i).text() + words.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The words of a field that differ from a word in at most {@code maxEdits} letters. Two take several times as long as
     * one.
     */
    NearWords near(FieldDefinition field, String word, int maxEdits) throws IOException;

    /** The spellings of a word in names, including the word itself, the nearest first. */
    List<String> spellings(String word) throws IOException;

    /** The words of names that may have been heard, or romanised, as a word; not in an order of likelihood. */
    List<String> heardAs(String word) throws IOException;

    /**
     * The values of a dimension, as facets list them, that have a word with this prefix in their names, and for each
     * roughly how many cables have it.
     */
    Map<String, Long> beginning(Dimension dimension, String prefix) throws IOException;

    /** Whether a cable has this id, published or canonical. */
    boolean holds(String id) throws IOException;

    /** Whether a cable has this canonical id, cites it, or has it as a word of its text. */
    boolean isKnown(String canonicalId) throws IOException;
}
