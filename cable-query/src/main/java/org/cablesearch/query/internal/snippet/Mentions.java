// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
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
    private record Asked(MatchMarker marker, Set<String> terms) {}

    /** A person or organisation of one cable. What its paragraphs have in common is computed on first use. */
    private static final class Mention {

        private final CableField field;
        private final List<String> names;
        private final List<String> forms;
        private final Set<String> terms = new HashSet<>();
        private final Map<AnalysedLeaf, Boolean> asked = new HashMap<>();

        private Mention(CableField field, String name, List<String> variants) {
            this.field = field;
            this.names = Stream.concat(Stream.of(name), variants.stream())
                    .filter(form -> !form.isBlank())
                    .toList();
            this.forms = FieldDefinition.of(field).kind() == ValueKind.ORGANIZATION
                    ? names.stream().flatMap(CanonicalOrg::forms).distinct().toList()
                    : names;
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

    /** What is marked in a paragraph for names: the mentions, whose names are looked for in a field of words. */
    private record Marked(List<Mention> mentions, String field) {

        private MatchMarker marker() {
            List<Query> forms = new ArrayList<>();
            for (Mention mention : mentions) {
                for (String name : mention.names) {
                    CableQuery.Leaf written = new CableQuery.Phrase(CableField.EXACT, name, 0);
                    forms.add(LeafQueries.of(AnalysedLeaf.of(written), field));
                }
            }
            return new MatchMarker(field, forms);
        }
    }

    /** The people and organisations of the cable that was read last, by the indexes of their paragraphs. */
    private record Known(
            CableKey cable,
            Map<Integer, List<Mention>> people,
            Map<Integer, List<Mention>> orgs,
            LookupCache<Marked, MatchMarker> markers) {

        private static Known of(Cable cable) {
            Known known = new Known(cable.key(), new HashMap<>(), new HashMap<>(), new LookupCache<>(Marked::marker));
            for (PersonMention person : cable.entities().people()) {
                add(
                        new Mention(CableField.PEOPLE, person.name(), person.variants()),
                        person.paragraphs(),
                        known.people);
            }
            for (OrgMention org : cable.entities().orgs()) {
                add(new Mention(CableField.ORGS, org.name(), org.variants()), org.paragraphs(), known.orgs);
            }
            return known;
        }

        private static void add(Mention mention, List<Integer> paragraphs, Map<Integer, List<Mention>> mentions) {
            for (int paragraph : Set.copyOf(paragraphs)) {
                mentions.computeIfAbsent(paragraph, index -> new ArrayList<>()).add(mention);
            }
        }
    }

    private final IndexSearcher searcher;
    private final QueryContext context;
    private final LookupCache<AnalysedLeaf, Asked> asked = new LookupCache<>(this::asked);
    private Optional<Known> last = Optional.empty();

    Mentions(IndexSearcher searcher, QueryContext context) {
        this.searcher = searcher;
        this.context = context;
    }

    /**
     * Marks every form in which a paragraph mentions the people or organisations that clauses match. Paragraphs of a cable
     * that mention the same have the same marker.
     *
     * @param names clauses on people or organisations
     * @param cable the cable; its paragraphs are not read
     * @param paragraph the index of the paragraph
     * @param field the field of words in which to find the names
     */
    MatchMarker marker(List<AnalysedLeaf> names, Cable cable, int paragraph, String field) throws IOException {
        if (last.isEmpty() || !last.get().cable().equals(cable.key())) {
            last = Optional.of(Known.of(cable));
        }
        Known known = last.get();
        Set<Mention> mentions = new LinkedHashSet<>();
        for (AnalysedLeaf leaf : names) {
            boolean orgs = leaf.field().kind() == ValueKind.ORGANIZATION;
            for (Mention mention : (orgs ? known.orgs() : known.people()).getOrDefault(paragraph, List.of())) {
                if (isAsked(leaf, mention)) {
                    mentions.add(mention);
                }
            }
        }
        return known.markers().of(new Marked(List.copyOf(mentions), field));
    }

    private boolean isAsked(AnalysedLeaf leaf, Mention mention) throws IOException {
        Boolean known = mention.asked.get(leaf);
        if (known == null) {
            known = isNamed(asked.of(leaf), mention);
            mention.asked.put(leaf, known);
        }
        return known;
    }

    private boolean isNamed(Asked clause, Mention mention) throws IOException {
        if (!clause.terms().isEmpty() && Collections.disjoint(clause.terms(), mention.terms())) {
            return false;
        }
        for (String name : mention.forms) {
            context.deadline().check();
            if (!clause.marker().mark(name, context.deadline()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Asked asked(AnalysedLeaf leaf) throws IOException {
        Query query = NameQueries.of(leaf, leaf.field().main(), context).rewrite(searcher);
        Set<Term> terms = new HashSet<>();
        query.visit(QueryVisitor.termCollector(terms));
        MatchMarker marker = new MatchMarker(leaf.field().main(), List.of(query));
        return new Asked(marker, terms.stream().map(Term::text).collect(Collectors.toSet()));
    }
}
