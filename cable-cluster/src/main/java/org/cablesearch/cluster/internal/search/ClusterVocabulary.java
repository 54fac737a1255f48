package org.cablesearch.cluster.internal.search;

import org.cablesearch.cluster.internal.store.Searching;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.json.Spelling;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.suggest.NearWords;
import org.cablesearch.query.internal.suggest.Vocabulary;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;
import org.cablesearch.query.internal.term.ValueKind;
import org.cablesearch.query.internal.term.Words;
import tools.jackson.databind.JsonNode;

/** Which words and ids the cables in the cluster have. */
final class ClusterVocabulary implements Vocabulary {

    private final Searching searching;
    private final QueryTranslator translator;
    private final Lookups lookups;

    ClusterVocabulary(Searching searching, QueryTranslator translator) {
        this.searching = searching;
        this.translator = translator;
        this.lookups = new Lookups(searching);
    }

    @Override
    public boolean has(FieldDefinition field, String word) throws IOException {
        boolean isText = field.kind() == ValueKind.TEXT;
        if (isText && word.chars().anyMatch(Character::isDigit)) {
            return true;
        }
        return any(translator.cables(CableQuery.word(isText ? CableField.ANY : field.field(), word)));
    }

    @Override
    public boolean isDivided(AnalysedLeaf leaf) throws IOException {
        List<Words.Positioned> words = leaf.words();
        for (int i = 0; leaf.field().kind() == ValueKind.PERSON && i + 1 < words.size(); i++) {
            if (has(leaf.field(), words.get(i).text() + words.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> nearest(FieldDefinition field, String word, int most) throws IOException {
        NearWords near = new NearWords(word);
        if (near.isSought()) {
            for (String indexed : fields(field)) {
                SearchBody body = SearchBody.counting(Queries.none());
                Spelling.ask(body, indexed, word, near.edits());
                Spelling.read(searching.search(body)).forEach(near::add);
            }
        }
        return near.best(most);
    }

    /** The fields with the words of a field as they are written. */
    private static List<String> fields(FieldDefinition field) {
        return field.kind() == ValueKind.TEXT
                ? List.of(ClusterFields.exact(ClusterFields.WORDS))
                : field.indexed().stream().map(ClusterFields::of).toList();
    }

    /** A cluster does not list the words that fit a pattern, so nobody is told that they are too many. */
    @Override
    public boolean fitMore(FieldDefinition field, String pattern, int most) {
        return false;
    }

    @Override
    public boolean holds(String id) throws IOException {
        return !lookups.find(id).isEmpty();
    }

    @Override
    public boolean isKnown(String canonicalId) throws IOException {
        List<JsonNode> known = new ArrayList<>();
        known.add(Queries.term(ClusterFields.cable(IndexSchema.CITES), canonicalId));
        known.add(Queries.term(ClusterFields.exact(ClusterFields.WORDS), canonicalId.toLowerCase(Locale.ROOT)));
        return holds(canonicalId) || any(BoolQuery.any(known));
    }

    private boolean any(JsonNode query) throws IOException {
        return searching.search(SearchBody.counting(query).countTo(1)).total() > 0;
    }
}
