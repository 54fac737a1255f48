package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;

/**
 * The clauses by which cables are similar to a given one, for both engines: each of its significant words, its TAGS and
 * its citations in both directions. A similar cable matches some of them, and their scores add up.
 *
 * @param words the significant words
 * @param tags the TAGS, by code; each scores {@link #TAG} times as much as a word of the same rarity
 * @param references the cables that cite this one, that it cites, and that cite the same cables, by cited cable; each
 *     scores {@link #REFERENCE}
 */
public record SimilarClauses(
        List<String> words, Map<String, CableQuery.Word> tags, Map<String, CableQuery> references) {

    /** A citation counts about as much as two rare words. */
    public static final float REFERENCE = 8f;

    /** TAGS score by their rarity, and less than words: half of all cables have PREL. */
    public static final float TAG = 0.5f;

    /**
     * The maximum number of citations that count. A cable that cites hundreds of others is not similar to them because
     * of that.
     */
    private static final int MAX_REFERENCES = 50;

    /** The clauses of a cable. */
    public static SimilarClauses of(Cable cable, SignificantWords.Frequencies frequencies) throws IOException {
        Map<String, CableQuery.Word> tags = new LinkedHashMap<>();
        cable.tags().stream()
                .map(Tag::code)
                .filter(code -> !code.isBlank())
                .forEach(code -> tags.put(code, new CableQuery.Word(CableField.TAGS, code)));
        return new SimilarClauses(new SignificantWords(frequencies).of(cable), tags, references(cable));
    }

    private static Map<String, CableQuery> references(Cable cable) {
        Set<String> cited = new LinkedHashSet<>();
        cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank())
                .limit(MAX_REFERENCES)
                .forEach(cited::add);
        Map<String, CableQuery> ties = new LinkedHashMap<>();
        for (String id : cited) {
            ties.put(id, CableQuery.or(CableQuery.word(CableField.ID, id), citing(id)));
        }
        ties.put(cable.id(), citing(cable.id()));
        return ties;
    }

    private static CableQuery citing(String id) {
        return CableQuery.word(CableField.CITES, id);
    }

    /** The request by which similar cables are shown: its query marks the words in them. */
    public SearchRequest shown(int limit) {
        CableQuery marked = words.isEmpty()
                ? CableQuery.all()
                : CableQuery.or(words.stream().map(CableQuery::word).toList());
        return SearchRequest.of(marked).limit(limit).snippets(1);
    }
}
