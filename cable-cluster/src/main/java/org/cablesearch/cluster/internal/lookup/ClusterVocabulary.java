// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.NearWordLookup;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.NameVariantCache;
import org.cablesearch.query.internal.request.NearWordCache;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks up the words and ids of the cables in the cluster. */
public final class ClusterVocabulary implements Vocabulary {

    private final Searching searching;
    private final QueryTranslator translator;
    private final Lookups lookups;
    private final NameVariantCache names;
    private final NearWordCache spelling = new NearWordCache(this::addTo);
    private final Map<CableQuery, Boolean> known = new HashMap<>();

    public ClusterVocabulary(Searching searching, QueryTranslator translator) {
        this.searching = searching;
        this.translator = translator;
        this.lookups = new Lookups(searching);
        this.names = new NameVariantCache(lookups::spellings);
    }

    /** Looks up all words of a query in advance, so that {@link #has} needs no search of its own. */
    public void learn(ParsedQuery parsed) throws IOException {
        lookups.counts(words(parsed, translator)).forEach((word, count) -> known.put(word, count > 0));
    }

    /** The searches of {@link #learn}. */
    public static List<SearchBody> learning(ParsedQuery parsed, QueryTranslator translator) throws IOException {
        return Lookups.counting(words(parsed, translator));
    }

    private static Map<CableQuery, ObjectNode> words(ParsedQuery parsed, QueryTranslator translator)
            throws IOException {
        Map<CableQuery, ObjectNode> queries = new LinkedHashMap<>();
        for (CableQuery.Leaf leaf : AskedLeaves.of(parsed.query())) {
            AnalysedLeaf analysed = AnalysedLeaf.of(leaf);
            if (analysed.field().kind().hasWords()) {
                for (QueryTerms.Positioned word : analysed.words()) {
                    CableQuery asked = asked(analysed.field(), word.text());
                    queries.put(asked, translator.cables(asked));
                }
            }
        }
        return queries;
    }

    @Override
    public boolean has(FieldDefinition field, String word) throws IOException {
        boolean isNumber = word.chars().anyMatch(Character::isDigit);
        return (field.kind() == ValueKind.TEXT && isNumber) || isFound(asked(field, word));
    }

    private boolean isFound(CableQuery word) throws IOException {
        Boolean found = known.get(word);
        return found == null ? any(translator.cables(word)) : found;
    }

    /** The query for a word of a field. A word of text may be anywhere in the cable. */
    private static CableQuery asked(FieldDefinition field, String word) {
        return CableQuery.word(field.kind() == ValueKind.TEXT ? CableField.ANY : field.field(), word);
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        return names.of(word, true).all();
    }

    @Override
    public List<String> heardAs(String word) throws IOException {
        return names.heardAs(word);
    }

    @Override
    public Map<String, Long> beginning(Dimension dimension, String prefix) throws IOException {
        return ClusterSuggestions.beginning(searching, dimension, prefix);
    }

    @Override
    public NearWords near(FieldDefinition field, String word, int maxEdits) throws IOException {
        return spelling.near(field, word, maxEdits);
    }

    private void addTo(NearWords near, FieldDefinition field, String word) throws IOException {
        for (String indexed : ClusterFields.written(field)) {
            SearchBody body = SearchBody.counting(Queries.none());
            NearWordLookup.ask(body, indexed, word, near.edits());
            NearWordLookup.read(searching.search(body)).forEach(near::add);
        }
    }

    @Override
    public Optional<List<String>> tooOpen(AnalysedLeaf phrase) throws IOException {
        return translator.tooOpen(phrase);
    }

    @Override
    public boolean holds(String id) throws IOException {
        return !lookups.find(id).isEmpty();
    }

    @Override
    public boolean isKnown(String canonicalId) throws IOException {
        return holds(canonicalId)
                || any(BoolQuery.any(List.of(
                        Queries.term(ClusterFields.cable(IndexSchema.CITES), canonicalId),
                        Queries.term(ClusterFields.exact(ClusterFields.WORDS), canonicalId.toLowerCase(Locale.ROOT)))));
    }

    private boolean any(JsonNode query) throws IOException {
        return searching.search(SearchBody.counting(query).countTo(1)).total() > 0;
    }
}
