// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.compile.IndexedWords;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.NearWordCache;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;

/** Looks up the words and ids of an index. */
public final class IndexVocabulary implements Vocabulary {

    /** Number of first letters that a near word must share. Only terms that share them are compared. */
    private static final int FIRST_LETTERS = 1;

    private final IndexReader reader;
    private final QueryContext context;
    private final NearWordCache spelling = new NearWordCache(this::addTo);

    public IndexVocabulary(IndexReader reader, QueryContext context) {
        this.reader = reader;
        this.context = context;
    }

    @Override
    public boolean has(FieldDefinition field, String word) throws IOException {
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
        return LiveTerms.contains(reader, new Term(field, term));
    }

    @Override
    public NearWords near(FieldDefinition field, String word, int maxEdits) throws IOException {
        return spelling.near(field, word, maxEdits);
    }

    private void addTo(NearWords near, FieldDefinition field, String word) throws IOException {
        AcceptedWords words = AcceptedWords.near(word, near.edits(), FIRST_LETTERS);
        for (String indexed : field.indexed()) {
            for (IndexedWords.Entry entry : new IndexedWords(reader).accepted(indexed, words, Integer.MAX_VALUE)) {
                near.add(entry.text(), entry.documents());
            }
        }
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        return context.spellings().of(word, true).all();
    }

    @Override
    public List<String> heardAs(String word) throws IOException {
        return context.spellings().heardAs(word);
    }

    @Override
    public Map<String, Long> beginning(Dimension dimension, String prefix) throws IOException {
        return IndexSuggestions.beginning(reader, dimension, prefix);
    }

    @Override
    public Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException {
        return context.tooOpen(phrase);
    }

    @Override
    public boolean holds(String id) throws IOException {
        return context.ids().holds(id);
    }

    @Override
    public boolean isKnown(String id) throws IOException {
        return context.ids().isKnown(id);
    }
}
