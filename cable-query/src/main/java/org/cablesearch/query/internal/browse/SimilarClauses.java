// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;

/**
 * The clauses by which cables are similar to a given one, for both engines: each of its significant words, its TAGS and
 * its citations in both directions. A similar cable matches some of them, and their scores add up.
 */
public record SimilarClauses(List<Clause> all) {

    /** One of the clauses. */
    public sealed interface Clause {

        /** The word, the code or the id that a similar cable shares. */
        String name();
    }

    /** A significant word. */
    public record Word(String name) implements Clause {}

    /** A code of the TAGS; it scores {@link #TAG} times as much as a word of the same rarity. */
    public record TagCode(String name) implements Clause {

        /** The clause that finds it. */
        public CableQuery.Word query() {
            return new CableQuery.Word(CableField.TAGS, name);
        }
    }

    /**
     * A cited cable, or the cable itself; it scores {@link #REFERENCE}.
     *
     * @param query finds the cited cable and all that cite it
     */
    public record Citation(String name, CableQuery query) implements Clause {}

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
        List<Clause> all = new ArrayList<>();
        SignificantWords.of(cable, frequencies).forEach(word -> all.add(new Word(word)));
        cable.tags().stream()
                .map(Tag::code)
                .filter(code -> !code.isBlank())
                .distinct()
                .forEach(code -> all.add(new TagCode(code)));
        cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank())
                .limit(MAX_REFERENCES)
                .distinct()
                .filter(id -> !id.equals(cable.id()))
                .forEach(id ->
                        all.add(new Citation(id, CableQuery.or(CableQuery.word(CableField.ID, id), citing(id)))));
        all.add(new Citation(cable.id(), citing(cable.id())));
        return new SimilarClauses(List.copyOf(all));
    }

    private static CableQuery citing(String id) {
        return CableQuery.word(CableField.CITES, id);
    }

    /** The request by which similar cables are shown: its query marks the words in them. */
    public SearchRequest shown(int limit) {
        List<CableQuery.Word> words = names(all, Word.class).stream()
                .map(word -> new CableQuery.Word(CableField.ANY, word))
                .toList();
        CableQuery marked = words.isEmpty() ? CableQuery.all() : CableQuery.or(words);
        return SearchRequest.of(marked).limit(limit).snippets(1);
    }

    /** A similar cable that matches some of the clauses. */
    public static SimilarCable similar(Hit hit, List<Clause> shared) {
        return new SimilarCable(
                hit, names(shared, Word.class), names(shared, TagCode.class), names(shared, Citation.class));
    }

    private static List<String> names(List<Clause> clauses, Class<? extends Clause> kind) {
        return clauses.stream().filter(kind::isInstance).map(Clause::name).toList();
    }
}
