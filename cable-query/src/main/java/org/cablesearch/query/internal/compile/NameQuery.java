// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.request.NameReadings;
import org.cablesearch.query.internal.request.NameVariantCache;

/**
 * Matches a name in one field of names: its words side by side, in any spelling that the index has.
 *
 * <p>A {@linkplain NameReadings reading} that fits no name costs only one lookup in the dictionary.
 */
final class NameQuery extends OwnQuery {

    private final String field;
    private final List<List<String>> words;
    private final int slop;
    private final boolean variants;
    private final NameVariantCache spellings;

    /**
     * @param words the words in order; for each, the forms that mean it, with and without particles
     * @param slop how many places the words may be moved apart
     * @param variants whether other spellings match too, ranked below
     * @param spellings looks up the spellings once for all fields that are searched for the name
     */
    NameQuery(String field, List<List<String>> words, int slop, boolean variants, NameVariantCache spellings) {
        super(field, words, slop, variants);
        this.field = field;
        this.words = words;
        this.slop = slop;
        this.variants = variants;
        this.spellings = spellings;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        NameForms forms = new NameForms(searcher.getIndexReader(), field, variants, spellings);
        List<Query> readings = new ArrayList<>();
        for (List<List<String>> reading : NameReadings.of(words)) {
            List<NameForms.Place> places = forms.of(reading);
            if (places.stream().noneMatch(NameForms.Place::isEmpty)) {
                readings.add(NameScores.query(searcher.getIndexReader(), field, places, slop));
            }
        }
        return switch (readings.size()) {
            case 0 -> new MatchNoDocsQuery("no name is spelt like " + words);
            case 1 -> readings.get(0);
            default -> new DisjunctionMaxQuery(readings, 0f);
        };
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + words + (variants ? "" : " exact") + (slop == 0 ? "" : "~" + slop);
    }
}
