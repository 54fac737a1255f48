package org.cablesearch.query.internal.compile;

import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.query.internal.lucene.FoundTerm;

/**
 * How common a word is, as written, in the texts.
 *
 * @param paragraphs how many paragraphs have it
 * @param total how often it occurs in all of them, estimated: in each as often as its stem occurs in a paragraph on
 *     average
 */
record WrittenCounts(int paragraphs, long total) {

    /**
     * Counts a word.
     *
     * @param stem its stem in the texts
     * @param mark its {@linkplain TextQueries#mark mark}
     */
    static WrittenCounts of(Form form, FoundTerm stem, FoundTerm mark) {
        int having = stem.documents();
        int written = form.isUsual() ? having - mark.documents() : mark.documents();
        long total = having == 0 ? 0 : written * stem.total() / having;
        return new WrittenCounts(written, Math.max(written, total));
    }
}
