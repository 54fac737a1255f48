// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.benchmarks.Question;

/** Searches the flat index: ten hits by relevance and the exact total, with or without facets and snippets. */
public final class FlatSearcher implements AutoCloseable {

    private static final int HITS = 10;

    /** Counts while it collects, which is faster than counting the skipped hits in a second search. */
    private static final TopScoreDocCollectorManager ALL_COUNTED =
            new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE);

    private static final int LONGEST_BODY = 10_000_000;
    private static final Set<String> SHOWN =
            Set.of(FlatFields.ID, FlatFields.SUBJECT, FlatFields.DATE, FlatFields.ORIGIN, FlatFields.LEVEL);

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState ordinals;
    private final Analyzer analyzer = FlatFields.analyzer();
    private final FlatParser parser = new FlatParser(analyzer);
    private final UnifiedHighlighter highlighter;

    /** Opens the index in a folder. */
    public FlatSearcher(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        // The same questions are asked again and again.
        searcher.setQueryCache(null);
        ordinals = new DefaultSortedSetDocValuesReaderState(reader, FlatFields.CONFIG);
        highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(LONGEST_BODY)
                .withBreakIterator(() -> new CustomSeparatorBreakIterator('¶'))
                .build();
    }

    /**
     * An answer.
     *
     * @param total the number of cables that match
     * @param shown the fields shown of each hit, and its snippet
     */
    public record Answer(long total, List<String> shown) {}

    /** Ten hits and the total. */
    public Answer search(Question question) throws IOException {
        Query query = query(question);
        TopDocs hits = searcher.search(query, ALL_COUNTED);
        return new Answer(hits.totalHits.value(), shown(hits));
    }

    /** Ten hits with a snippet each, and the total. */
    public Answer searchWithSnippets(Question question) throws IOException {
        Query query = query(question);
        TopDocs hits = searcher.search(query, ALL_COUNTED);
        return new Answer(hits.totalHits.value(), withSnippets(query, hits));
    }

    /** Ten hits, the total, and four facets. */
    public Answer searchWithFacets(Question question) throws IOException {
        FacetsCollectorManager.FacetsResult found = faceted(query(question));
        return new Answer(found.topDocs().totalHits.value(), shown(found.topDocs()));
    }

    /** Ten hits with a snippet each, the total, and four facets. */
    public Answer searchWithFacetsAndSnippets(Question question) throws IOException {
        Query query = query(question);
        FacetsCollectorManager.FacetsResult found = faceted(query);
        return new Answer(found.topDocs().totalHits.value(), withSnippets(query, found.topDocs()));
    }

    /**
     * Ten hits narrowed to a TAGS code, the total, and four facets; the facet of TAGS counts as if the search were not
     * narrowed.
     */
    public Answer drillSideways(Question question, String tag) throws IOException {
        DrillDownQuery query = new DrillDownQuery(FlatFields.CONFIG, query(question));
        query.add(FlatFields.TAGS, tag);
        DrillSideways.DrillSidewaysResult result =
                new DrillSideways(searcher, FlatFields.CONFIG, ordinals).search(query, HITS);
        readCounts(result.facets);
        return new Answer(result.hits.totalHits.value(), shown(result.hits));
    }

    /** The number of cables that match. */
    public long count(Question question) throws IOException {
        return searcher.count(query(question));
    }

    private FacetsCollectorManager.FacetsResult faceted(Query query) throws IOException {
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
        readCounts(new SortedSetDocValuesFacetCounts(ordinals, found.facetsCollector()));
        return found;
    }

    private static void readCounts(Facets facets) throws IOException {
        for (String dimension : FlatFields.FACETS) {
            facets.getTopChildren(HITS, dimension);
        }
    }

    private List<String> shown(TopDocs hits) throws IOException {
        List<String> shown = new ArrayList<>();
        StoredFields stored = reader.storedFields();
        for (ScoreDoc hit : hits.scoreDocs) {
            stored.document(hit.doc, SHOWN).forEach(field -> shown.add(field.stringValue()));
        }
        return shown;
    }

    private List<String> withSnippets(Query query, TopDocs hits) throws IOException {
        List<String> shown = shown(hits);
        for (Object snippet : highlighter.highlight(FlatFields.BODY, query, hits, 1)) {
            shown.add(String.valueOf(snippet));
        }
        return shown;
    }

    private Query query(Question question) {
        try {
            return parser.parse(question.flat());
        } catch (ParseException e) {
            throw new IllegalArgumentException(question.flat(), e);
        }
    }

    /** Looks for words in text and subject, for all of them by default, and for months in the date. */
    private static final class FlatParser extends MultiFieldQueryParser {

        private FlatParser(Analyzer analyzer) {
            super(new String[] {FlatFields.BODY, FlatFields.SUBJECT}, analyzer);
            setDefaultOperator(Operator.AND);
        }

        @Override
        protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo) {
            return LongField.newRangeQuery(field, start(from, 0), start(to, 1) - 1);
        }

        private static long start(String month, int monthsLater) {
            LocalDate day = YearMonth.parse(month).plusMonths(monthsLater).atDay(1);
            return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
