// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.StemStream;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * The words of a cable for the index: the stems of each paragraph with their positions, the forms of those stems in the
 * paragraph, and the stems of the whole cable with their frequencies, which rank cables and answer a bare word without
 * reading paragraphs.
 *
 * <p>They are collected while the writer reads the texts, so no text is analysed twice. Therefore a document must have
 * its forms after its text, and the stems of the whole cable must come last in the block.
 */
final class CableWords {

    private static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType FORMS = type(IndexOptions.DOCS, true);

    private final SeenWords words = new SeenWords();
    /** The number of the paragraph that the writer is reading. */
    private int paragraph = 1;
    /** The forms of each stem in the most recently read text. */
    private final List<List<Form>> inText = new ArrayList<>();

    /** Shared by all documents of the block, which the writer reads one by one. */
    private final Field forms = new Field(IndexSchema.FORMS, new FormStream(), FORMS);

    private final Field none = new Field(IndexSchema.WORDS, new NoStream(), COUNTS);
    private final Field noText = new Field(IndexSchema.TEXT, new NoStream(), TextField.TYPE_NOT_STORED);

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** The stems of a paragraph's text. */
    Field text(String text) {
        return new Field(IndexSchema.TEXT, text, TextField.TYPE_NOT_STORED) {
            @Override
            public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
                return new StemStream(text, CableWords.this::gathered);
            }
        };
    }

    /**
     * The same field without words, for the cable's own document. It gives every document a length, so that Lucene can
     * look up lengths by document number; otherwise it would search for the length of each text that it scores.
     */
    Field noText() {
        return noText;
    }

    /** The forms of those stems in the paragraph. */
    Field forms() {
        return forms;
    }

    /** Counts the words of a subject or heading. */
    void count(String text) {
        try (StemStream stems = new StemStream(text, this::counted)) {
            stems.reset();
            while (stems.incrementToken()) {}
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** Counts some stems, each of them several times. */
    void count(List<String> stems, int times) {
        for (String stem : stems) {
            words.stem(stem).count += times;
        }
    }

    /** The stems of the whole cable with their counts. */
    Field all() {
        return new Field(IndexSchema.WORDS, new CountStream(), COUNTS);
    }

    /** The same field without words, for the paragraphs of the block, for the reason described at {@link #noText}. */
    Field none() {
        return none;
    }

    private Form counted(char[] buffer, int length) {
        SeenWords.Seen seen = words.of(buffer, length);
        seen.stem.count++;
        return seen.form;
    }

    private Form gathered(char[] buffer, int length) {
        SeenWords.Seen seen = words.of(buffer, length);
        seen.stem.count++;
        if (seen.paragraph != paragraph) {
            seen.paragraph = paragraph;
            gather(seen.form, seen.stem.forms);
        }
        return seen.form;
    }

    private void gather(Form form, List<Form> forms) {
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).word().equals(form.word())) {
                return;
            }
        }
        if (forms.isEmpty()) {
            inText.add(forms);
        }
        forms.add(form);
    }

    private final class FormStream extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final List<BytesRef> terms = new ArrayList<>();
        private int next;

        @Override
        public void reset() {
            terms.clear();
            next = 0;
            for (List<Form> forms : inText) {
                FormTerms.addTo(terms, forms);
                forms.clear();
            }
            inText.clear();
            paragraph++;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.setBytesRef(terms.get(next++));
            return true;
        }
    }

    private final class CountStream extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private Iterator<SeenWords.Stem> rest = words.stems().iterator();

        @Override
        public void reset() {
            rest = words.stems().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            SeenWords.Stem stem = rest.next();
            term.setBytesRef(stem.term);
            frequency.setTermFrequency(stem.count);
            return true;
        }
    }

    /** A stream without words. */
    static final class NoStream extends TokenStream {

        @Override
        public boolean incrementToken() {
            return false;
        }
    }
}
