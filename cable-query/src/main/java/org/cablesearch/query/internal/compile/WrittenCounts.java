package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * How common a word is in the texts as it is written.
 *
 * @param paragraphs how many paragraphs have it
 * @param total how often all of them have it, supposing that each has it as often as its stem stands in a paragraph
 */
record WrittenCounts(int paragraphs, long total) {

    static WrittenCounts of(Form form, IndexReader reader) throws IOException {
        Term stem = new Term(IndexSchema.TEXT, form.stemTerm());
        int having = reader.docFreq(stem);
        int written = form.isStem()
                ? having - reader.docFreq(new Term(IndexSchema.FORMS, FormTerms.neverAsStem(form.stem())))
                : reader.docFreq(new Term(IndexSchema.FORMS, form.wordTerm()));
        long total = having == 0 ? 0 : written * reader.totalTermFreq(stem) / having;
        return new WrittenCounts(written, Math.max(written, total));
    }
}
