// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;

/** A small index for the tests of names. Each cable has one paragraph, which mentions people or an organisation. */
final class NameIndex implements AutoCloseable {

    private final CableIndex index;

    NameIndex(Path folder) throws IOException {
        this.index = CableIndex.open(folder);
    }

    /** Adds a cable whose only paragraph mentions people. */
    NameIndex people(String id, String... names) throws IOException {
        List<PersonMention> people = List.of(names).stream()
                .map(name -> PersonMention.of(name, List.of(0)))
                .toList();
        index.add(cable(id).toBuilder().entities(Entities.NONE.people(people)).build(), id);
        return this;
    }

    /** Adds a cable whose only paragraph mentions one organisation. */
    NameIndex org(String id, String name, String... variants) throws IOException {
        OrgMention org = new OrgMention(name, List.of(variants), List.of(0));
        index.add(
                cable(id).toBuilder().entities(Entities.NONE.orgs(List.of(org))).build(), id);
        return this;
    }

    NameIndex add(Cable cable) throws IOException {
        index.add(cable, cable.id());
        return this;
    }

    CableSearcher searcher() throws IOException {
        return CableSearcher.of(index);
    }

    static Cable cable(String id) {
        return Cable.builder(id)
                .origin("Embassy Phnom Penh")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", "Text of a paragraph.")))
                .build();
    }

    /** The ids of the cables that a query finds, the best first. */
    static List<String> find(CableSearcher searcher, String query) throws IOException {
        return searcher.search(SearchRequest.of(query).limit(100)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    static Facet facet(SearchResults results, Dimension dimension) {
        return Objects.requireNonNull(results.facets().get(dimension), dimension::toString);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
