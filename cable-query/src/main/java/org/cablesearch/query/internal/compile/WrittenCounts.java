package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * How common a word is, as written, in the texts.
 *
 * @param paragraphs how many paragraphs have it
 * @param total how often it occurs in all of them, estimated: in each as often as its stem occurs in a paragraph on
 *     average
 */
record WrittenCounts(int paragraphs, long total) {

    static WrittenCounts of(Form form, IndexReader reader) throws IOException {
        Term stem = new Term(IndexSchema.TEXT, form.stemTerm());
        int having = reader.docFreq(stem);
        int written = form.isUsual()
                ? having - reader.docFreq(new Term(IndexSchema.FORMS, FormTerms.neverAsUsual(form.stem())))
                : reader.docFreq(new Term(IndexSchema.FORMS, form.wordTerm()));
        long total = having == 0 ? 0 : written * reader.totalTermFreq(stem) / having;
        return new WrittenCounts(written, Math.max(written, total));
    }
}
