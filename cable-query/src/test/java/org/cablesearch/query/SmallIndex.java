// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.query.internal.hits.EmbeddedSearcher;

/** A small index of cables that a test creates. */
public final class SmallIndex implements AutoCloseable {

    private final CableIndex index;

    public SmallIndex(Path folder) throws IOException {
        this.index = CableIndex.open(folder);
    }

    /** A cable with numbered paragraphs, all marked SBU, sent on a day of 2006. */
    public static CableBuilder cable(String id, String subject, String... paragraphs) {
        return Cable.builder(id)
                .subject(subject)
                .origin("Embassy Phnom Penh")
                .date(CableDate.of(Instant.parse("2006-08-15T09:30:00Z")))
                .paragraphs(IntStream.range(0, paragraphs.length)
                        .mapToObj(i -> Paragraph.numbered(i + 1, "(SBU)", paragraphs[i]))
                        .toList());
    }

    public static Tag tag(String code, String name) {
        return new Tag(code, TagKind.SUBJECT, Optional.of(name), code);
    }

    public static List<Reference> references(String... cables) {
        return IntStream.range(0, cables.length)
                .mapToObj(i ->
                        new Reference(Optional.of(String.valueOf((char) ('A' + i))), Optional.of(cables[i]), cables[i]))
                .toList();
    }

    public SmallIndex add(CableBuilder cable) throws IOException {
        Cable built = cable.build();
        index.add(built, built.id());
        return this;
    }

    /** A searcher for all cables added so far. */
    public CableSearcher searcher() throws IOException {
        return CableSearcher.of(index);
    }

    /** A searcher for all cables added so far, with a clock of its own. */
    public CableSearcher searcher(LongSupplier nanoTime) throws IOException {
        return EmbeddedSearcher.of(index, nanoTime);
    }

    public CableIndex index() {
        return index;
    }

    /** The ids of the hits of a request, in order. */
    public static List<String> find(CableSearcher searcher, SearchRequest request) throws IOException {
        return searcher.search(request).hits().stream().map(Hit::id).toList();
    }

    public static List<String> find(CableSearcher searcher, String query) throws IOException {
        return find(searcher, SearchRequest.of(query).limit(1_000));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
