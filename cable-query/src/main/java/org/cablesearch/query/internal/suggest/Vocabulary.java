package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;

/** The words and ids of the cables, as an engine stores them. */
public interface Vocabulary {

    /** Whether a field has a word in any form or spelling. In text, numbers always count as present. */
    boolean has(FieldDefinition field, String word) throws IOException;

    /** Whether two neighbouring words of a person's name are one word in the archive: Tse Tung, Tsetung. */
    boolean isDivided(AnalysedLeaf leaf) throws IOException;

    /** The words of a field spelt nearly like one. */
    NearWords near(FieldDefinition field, String word) throws IOException;

    /** The spellings of a word in names, including the word itself, the nearest first. */
    List<String> spellings(String word) throws IOException;

    /** The patterns at a place of a phrase that is not searched for, since too many words fit them. */
    Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException;

    /** Whether a cable has this id, published or canonical. */
    boolean holds(String id) throws IOException;

    /** Whether a cable has this canonical id, cites it, or has it as a word of its text. */
    boolean isKnown(String canonicalId) throws IOException;
}
