// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.IORunnable;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * The block of a cable for Lucene's writer, with a fence: whatever creating a document or analysing a text throws, the
 * writer drops this block and remains open. Without it, an error such as a {@link StackOverflowError} closes the writer.
 *
 * <p>A block that ends early would leave its paragraphs without a parent, and queries would count them as paragraphs of
 * the next cable. So after a failure the rest is read as empty, and the writer learns of the failure from the last
 * document, to which it has then added the parent field.
 */
final class GuardedBlock implements Iterator<List<IndexableField>> {

    private final String id;
    private final Iterator<Supplier<Document>> documents;
    private @Nullable IndexingException failure;
    private boolean ended;

    /**
     * Creates a block.
     *
     * @param id the id of the cable, for the message
     * @param documents each document, created when the writer has read the one before
     */
    GuardedBlock(String id, Iterator<Supplier<Document>> documents) {
        this.id = id;
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public List<IndexableField> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        if (failure == null) {
            try {
                Document document = documents.next().get();
                ended = !documents.hasNext();
                List<IndexableField> fields = document.getFields();
                List<IndexableField> fenced = new ArrayList<>(fields.size());
                for (IndexableField field : fields) {
                    fenced.add(fenced(field));
                }
                return fenced;
            } catch (Throwable e) {
                failure = IndexingException.of(id, e);
            }
        }
        ended = true;
        return List.of(new Field(IndexSchema.TEXT, new Failed(failure), TextField.TYPE_NOT_STORED));
    }

    private IndexableField fenced(IndexableField field) {
        IndexableFieldType type = field.fieldType();
        return type.tokenized() && type.indexOptions() != IndexOptions.NONE ? new FencedField(field) : field;
    }

    /** Ends a text whose analysis threw something. */
    private void fail(Throwable thrown) {
        IndexingException first = failure;
        if (first == null) {
            first = IndexingException.of(id, thrown);
            failure = first;
        }
        if (ended) {
            throw first;
        }
    }

    private void guarded(IORunnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** A stream that only fails. */
    private static final class Failed extends TokenStream {

        private final IndexingException failure;

        private Failed(IndexingException failure) {
            this.failure = failure;
        }

        @Override
        public boolean incrementToken() {
            throw failure;
        }
    }

    /** A stream that ends where another fails. */
    private final class FencedStream extends TokenFilter {

        private FencedStream(TokenStream tokens) {
            super(tokens);
        }

        @Override
        public void reset() {
            guarded(input::reset);
        }

        @Override
        public boolean incrementToken() {
            try {
                return failure == null && input.incrementToken();
            } catch (Throwable e) {
                fail(e);
                return false;
            }
        }

        @Override
        public void end() {
            guarded(input::end);
        }

        @Override
        public void close() {
            guarded(input::close);
        }
    }

    /** A field whose text is analysed within the fence. The writer reads nothing else of it, as no such field is stored. */
    private final class FencedField extends Field {

        private final IndexableField field;

        private FencedField(IndexableField field) {
            super(field.name(), field.fieldType());
            this.field = field;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            try {
                return new FencedStream(field.tokenStream(analyzer, reuse));
            } catch (Throwable e) {
                fail(e);
                return new FencedStream(new CableWords.NoStream());
            }
        }
    }
}
