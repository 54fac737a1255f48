// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.Levels;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/** Lucene queries for values that are not words: ids, citations, dates, levels and markings. */
public record ValueQueries(IdLookup ids) {

    /** The query for an id. A published id ranks before a canonical one. */
    Query id(AnalysedLeaf leaf) throws IOException {
        if (!(leaf.clause() instanceof CableQuery.Word) && !(leaf.clause() instanceof CableQuery.Phrase)) {
            Query published = LeafQueries.of(leaf, IndexSchema.ID);
            return new DisjunctionMaxQuery(List.of(published, LeafQueries.of(leaf, IndexSchema.CANONICAL_ID)), 0f);
        }
        return ids.withId(leaf.value());
    }

    /** The cables that cite a cable. */
    Query citing(AnalysedLeaf leaf) throws IOException {
        if (leaf.isAnything()) {
            return LeafQueries.of(leaf, IndexSchema.CITES);
        }
        Set<String> cited = new LinkedHashSet<>(WrittenId.cited(leaf.value()));
        for (IdLookup.Place place : ids.find(leaf.value())) {
            cited.addAll(WrittenId.cited(place.read().canonicalId()));
        }
        return IdLookup.anyOf(IndexSchema.CITES, cited);
    }

    /** The cables that a cable cites. */
    Query citedBy(AnalysedLeaf leaf) throws IOException {
        if (leaf.isAnything()) {
            return ids.cited();
        }
        List<String> cited = new ArrayList<>();
        for (IdLookup.Place place : ids.find(leaf.value())) {
            place.read().references().stream()
                    .map(Reference::cable)
                    .flatMap(Optional::stream)
                    .forEach(cited::add);
        }
        return IdLookup.withAnyId(cited);
    }

    /** The paragraphs that have every part of a marking. */
    static Query marking(AnalysedLeaf leaf) {
        if (leaf.isAnything()) {
            return LeafQueries.of(leaf, IndexSchema.MARKING);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        leaf.words().forEach(part -> all.add(new TermQuery(new Term(IndexSchema.MARKING, part.text())), Occur.FILTER));
        return all.build();
    }

    static Query date(AnalysedLeaf leaf) {
        return leaf.isAnything()
                ? new FieldExistsQuery(leaf.field().main())
                : times(leaf.field().field(), DateRange.of(leaf.value()));
    }

    static Query level(AnalysedLeaf leaf) {
        return leaf.isAnything()
                ? LeafQueries.of(leaf, IndexSchema.LEVEL)
                : new TermQuery(
                        new Term(IndexSchema.LEVEL, Levels.of(leaf.value()).name()));
    }

    /** The cables between two dates or two levels. */
    static Query range(CableQuery.Range range) {
        return FieldDefinition.of(range.field()).kind() == ValueKind.DATE
                ? times(range.field(), DateRange.of(range))
                : levels(Levels.in(range));
    }

    /** The cables whose time in a field is in a range. */
    public static Query times(CableField field, DateRange range) {
        return LongPoint.newRangeQuery(FieldDefinition.of(field).main(), range.first(), range.last());
    }

    private static Query levels(List<Sensitivity> levels) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        levels.forEach(level -> any.add(new TermQuery(new Term(IndexSchema.LEVEL, level.name())), Occur.SHOULD));
        return any.build();
    }
}
