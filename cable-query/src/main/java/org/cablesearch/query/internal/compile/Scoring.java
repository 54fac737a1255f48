// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import org.cablesearch.query.internal.rank.ParagraphRanking;

/** How carefully words are scored, see {@link ParagraphRanking}. */
public enum Scoring {
    /** No scores, for counting. */
    NONE,
    /** Fast, for all matches: Lucene can skip those that cannot be among the best. */
    QUICK,
    /** Exact, for the best hits: the form that the user typed is scored apart from the others. */
    REFINED
}
