// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.query.internal.lucene.TermLookup;

/**
 * How common a word is in the texts, as written.
 *
 * @param paragraphs how many paragraphs have it
 * @param total an estimate of how often it occurs in all of them. Each is taken to have it as often as an average
 *     paragraph with its stem has the stem
 */
record WrittenCounts(int paragraphs, long total) {

    /**
     * Counts a word.
     *
     * @param stem its stem in the texts
     * @param mark its {@linkplain ScoredSurfaceForm#mark mark}
     */
    static WrittenCounts of(Form form, TermLookup stem, TermLookup mark) {
        int having = stem.documents();
        int written = form.isUsual() ? having - mark.documents() : mark.documents();
        long total = having == 0 ? 0 : written * stem.total() / having;
        return new WrittenCounts(written, Math.max(written, total));
    }
}
