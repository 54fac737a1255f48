package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;

/** Which words and ids the cables have, as an engine keeps them. */
public interface Vocabulary {

    /** Whether a field has a word, in any of its forms or spellings; of text, a number is never missed. */
    boolean has(FieldDefinition field, String word) throws IOException;

    /** Whether two neighbouring words of a person's name are one word in the archive: Tse Tung, Tsetung. */
    boolean isDivided(AnalysedLeaf leaf) throws IOException;

    /** The words of a field that are spelt nearly like one, the likeliest first. */
    List<String> nearest(FieldDefinition field, String word, int most) throws IOException;

    /** Whether more words of a field than so many fit a pattern. */
    boolean fitMore(FieldDefinition field, String pattern, int most) throws IOException;

    /** Whether a cable has this id, published or canonical. */
    boolean holds(String id) throws IOException;

    /** Whether a cable has this canonical id, cites it, or has it as a word of its text. */
    boolean isKnown(String canonicalId) throws IOException;
}
