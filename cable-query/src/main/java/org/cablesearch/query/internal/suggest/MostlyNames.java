// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/** Tells names from words that sound like one: of a name, at least half of the cables that have it name somebody so. */
public final class MostlyNames {

    private MostlyNames() {}

    /**
     * Whether a word is mostly the name of a person, in this spelling.
     *
     * @param documents how many cables have the word
     */
    public static boolean isPerson(String word, long documents, QueryCounter counter) throws IOException {
        return isMostly(List.of(CableField.PEOPLE_EXACT), word, documents, counter);
    }

    /** Whether a word is mostly part of the name of a person or an organisation. */
    static boolean isName(String word, long documents, QueryCounter counter) throws IOException {
        return isMostly(List.of(CableField.PEOPLE_EXACT, CableField.ORGS), word, documents, counter);
    }

    private static boolean isMostly(List<CableField> names, String word, long documents, QueryCounter counter)
            throws IOException {
        for (CableField field : names) {
            if (2 * counter.count(CableQuery.word(field, word)) >= documents) {
                return true;
            }
        }
        return false;
    }
}
