// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.compile.LeafQueries;
import org.cablesearch.query.internal.compile.NameQueries;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.LookupCache;

/**
 * Finds the people and organisations of a cable that a clause matches, so that every form of their names is marked in a
 * paragraph.
 */
final class Mentions {

    /** A clause with its terms. A pattern has none, because its terms are not known beforehand. */
    private record Asked(Query query, Set<String> terms) {}

    /** A person or organisation. The terms of its names are computed on first use. */
    private static final class Mention {

        private final CableField field;
        private final List<String> names;
        private final List<String> forms;
        private final List<Integer> paragraphs;
        private final Set<String> terms = new HashSet<>();

        private Mention(CableField field, String name, List<String> variants, List<Integer> paragraphs) {
            this.field = field;
            this.names = Stream.concat(Stream.of(name), variants.stream())
                    .filter(form -> !form.isBlank())
                    .toList();
            this.forms = FieldDefinition.of(field).kind() == ValueKind.ORGANIZATION
                    ? names.stream().flatMap(CanonicalOrg::forms).distinct().toList()
                    : names;
            this.paragraphs = paragraphs;
        }

        private Set<String> terms() {
            if (terms.isEmpty()) {
                for (String name : forms) {
                    field.terms(name).forEach(token -> terms.add(token.text()));
                }
            }
            return terms;
        }
    }

    /** The people and organisations of the cable that was read last. */
    private record Known(CableKey cable, List<Mention> people, List<Mention> orgs) {}

    private final IndexSearcher searcher;
    private final QueryContext context;
    private final LookupCache<AnalysedLeaf, Asked> asked = new LookupCache<>(this::asked);
    private Optional<Known> last = Optional.empty();

    Mentions(IndexSearcher searcher, QueryContext context) {
        this.searcher = searcher;
        this.context = context;
    }

    /**
     * Queries for every form in which a paragraph mentions the people or organisations that a clause matches.
     *
     * @param leaf a clause on people or organisations
     * @param cable the cable; its paragraphs are not read
     * @param paragraph the index of the paragraph
     * @param words the field of words in which to find the names
     */
    List<Query> named(AnalysedLeaf leaf, Cable cable, int paragraph, String words) throws IOException {
        List<Query> forms = new ArrayList<>();
        Known known = mentions(cable);
        boolean orgs = leaf.field().kind() == ValueKind.ORGANIZATION;
        for (Mention mention : orgs ? known.orgs() : known.people()) {
            if (mention.paragraphs.contains(paragraph) && isAsked(leaf, mention)) {
                for (String name : mention.names) {
                    CableQuery.Leaf written = new CableQuery.Phrase(CableField.EXACT, name, 0);
                    forms.add(LeafQueries.of(AnalysedLeaf.of(written), words));
                }
            }
        }
        return forms;
    }

    private boolean isAsked(AnalysedLeaf leaf, Mention mention) throws IOException {
        Asked clause = asked.of(leaf);
        if (!clause.terms().isEmpty() && Collections.disjoint(clause.terms(), mention.terms())) {
            return false;
        }
        context.deadline().check();
        MatchMarker query = new MatchMarker(leaf.field().main(), List.of(clause.query()));
        for (String name : mention.forms) {
            if (!query.mark(name, context.deadline()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Asked asked(AnalysedLeaf leaf) throws IOException {
        Query query = NameQueries.of(leaf, leaf.field().main(), context).rewrite(searcher);
        Set<Term> terms = new HashSet<>();
        query.visit(QueryVisitor.termCollector(terms));
        return new Asked(query, terms.stream().map(Term::text).collect(Collectors.toSet()));
    }

    private Known mentions(Cable cable) {
        if (last.isEmpty() || !last.get().cable().equals(cable.key())) {
            last = Optional.of(new Known(
                    cable.key(),
                    cable.entities().people().stream()
                            .map(person -> new Mention(
                                    CableField.PEOPLE, person.name(), person.variants(), person.paragraphs()))
                            .toList(),
                    cable.entities().orgs().stream()
                            .map(org -> new Mention(CableField.ORGS, org.name(), org.variants(), org.paragraphs()))
                            .toList()));
        }
        return last.get();
    }
}
