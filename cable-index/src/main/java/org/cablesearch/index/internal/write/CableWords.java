package org.cablesearch.index.internal.write;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * The words of a whole cable with their counts. They rank cables, and answer a bare word without a look at the paragraphs.
 *
 * <p>They are counted while the writer analyses the paragraphs and the subject, so nothing is analysed twice; the field
 * of all words must stand behind the counted ones in the block.
 */
final class CableWords {

    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setTokenized(true);
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TYPE.freeze();
    }

    /** Most cables have fewer words and stems. */
    private static final int ROOM = 1_024;

    private final BytesRefHash words = new BytesRefHash(
            new ByteBlockPool(new ByteBlockPool.DirectAllocator()), ROOM, new BytesRefHash.DirectBytesStartArray(ROOM));
    private int[] counts = new int[ROOM];

    /** A text whose words are counted. */
    Field counted(String field, String text) {
        return new CountedField(field, text);
    }

    /** The field of all words that were counted. */
    Field all() {
        return new Field(IndexSchema.WORDS, new Replay(), TYPE);
    }

    /**
     * The field without a word, for every other document of the block. With it each document has a length, which Lucene then
     * finds by the document's number; otherwise it would search for the length with each posting that it writes.
     */
    static Field none() {
        return new Field(IndexSchema.WORDS, new Nothing(), TYPE);
    }

    private void count(BytesRef word) {
        int added = words.add(word);
        int id = added < 0 ? -added - 1 : added;
        counts = ArrayUtil.grow(counts, id + 1);
        counts[id]++;
    }

    private final class CountedField extends Field {

        private CountedField(String field, String text) {
            super(field, text, TextField.TYPE_NOT_STORED);
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
            return new Counting(super.tokenStream(analyzer, reuse));
        }
    }

    private final class Counting extends TokenFilter {

        private final TermToBytesRefAttribute term = addAttribute(TermToBytesRefAttribute.class);

        private Counting(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more) {
                count(term.getBytesRef());
            }
            return more;
        }
    }

    private static final class Nothing extends TokenStream {

        @Override
        public boolean incrementToken() {
            return false;
        }
    }

    private final class Replay extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private int next;

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            term.setBytesRef(words.get(next, new BytesRef()));
            frequency.setTermFrequency(counts[next]);
            next++;
            return true;
        }
    }
}
