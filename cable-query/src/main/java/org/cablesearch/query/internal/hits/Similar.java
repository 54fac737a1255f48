package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.browse.SimilarClauses;
import org.cablesearch.query.internal.compile.LeafQueries;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.lookup.IndexFrequencies;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.snippet.HitSnippets;

/** Finds cables similar to a given one by {@link SimilarClauses}. */
final class Similar {

    private final Deadline deadline;
    private final QueryContext context;
    private final IndexSearcher searcher;
    private final QueryCompiler compiler;

    Similar(DirectoryReader reader, Deadline deadline) throws IOException {
        this.deadline = deadline;
        this.searcher = TimedSearcher.of(reader, deadline);
        this.context = QueryContext.of(searcher.getIndexReader(), deadline);
        this.compiler = new QueryCompiler(context, Unit.CABLE);
    }

    List<SimilarCable> to(Cable cable, int limit) throws IOException {
        SimilarClauses clauses = SimilarClauses.of(cable, new IndexFrequencies(searcher.getIndexReader()));
        Map<String, Query> words = words(clauses);
        Map<String, Query> tags = tags(clauses);
        Map<String, Query> references = references(clauses);
        Query alike = anyOf(List.of(words, tags, references), cable);
        SearchRequest request = clauses.shown(limit);
        HitSnippets snippets = new HitSnippets(request, searcher, context);
        HitReader reading = new HitReader(searcher.getIndexReader(), request.sort());
        Shared sharedWords = new Shared(words);
        Shared sharedTags = new Shared(tags);
        Shared sharedReferences = new Shared(references);
        List<SimilarCable> similar = new ArrayList<>();
        for (HitOrder.Found found : page(request, alike)) {
            LeafReaderContext leaf = reading.leafOf(found.document());
            int document = found.document() - leaf.docBase;
            similar.add(SimilarCable.of(
                    reading.read(found, snippets),
                    sharedWords.in(leaf, document),
                    sharedTags.in(leaf, document),
                    sharedReferences.in(leaf, document)));
        }
        // A list that lacks cables or snippets would look whole.
        deadline.check();
        return similar;
    }

    private Map<String, Query> words(SimilarClauses clauses) throws IOException {
        Map<String, Query> words = new LinkedHashMap<>();
        for (String word : clauses.words()) {
            words.put(word, compiler.compile(CableQuery.word(word)));
        }
        return words;
    }

    private static Map<String, Query> tags(SimilarClauses clauses) {
        Map<String, Query> tags = new LinkedHashMap<>();
        clauses.tags()
                .forEach((code, tag) -> tags.put(
                        code,
                        new BoostQuery(LeafQueries.of(AnalysedLeaf.of(tag), IndexSchema.TAGS), SimilarClauses.TAG)));
        return tags;
    }

    private Map<String, Query> references(SimilarClauses clauses) throws IOException {
        Map<String, Query> references = new LinkedHashMap<>();
        for (Map.Entry<String, CableQuery> tie : clauses.references().entrySet()) {
            Query tied = new ConstantScoreQuery(compiler.compile(tie.getValue()));
            references.put(tie.getKey(), new BoostQuery(tied, SimilarClauses.REFERENCE));
        }
        return references;
    }

    /** The cables that match any clause, without the cable itself. */
    private Query anyOf(List<Map<String, Query>> clauses, Cable cable) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.forEach(some -> some.values().forEach(clause -> any.add(clause, Occur.SHOULD)));
        any.add(compiler.compile(CableQuery.word(CableField.ID, cable.id())), Occur.MUST_NOT);
        return new ClauseLimitExempt(any.build());
    }

    private List<HitOrder.Found> page(SearchRequest request, Query query) throws IOException {
        Plan plan = Plan.of(request, Selections.NONE);
        List<HitOrder.Found> found = new HitCollector(plan, searcher, context)
                .collect(query, Optional::empty, Optional.empty())
                .hits();
        return found.subList(0, Math.min(request.limit(), found.size()));
    }

    /** Finds which of several clauses match a cable. */
    private final class Shared {

        private final Map<String, Weight> clauses = new LinkedHashMap<>();

        private Shared(Map<String, Query> queries) throws IOException {
            for (Map.Entry<String, Query> clause : queries.entrySet()) {
                Query query = searcher.rewrite(new ConstantScoreQuery(clause.getValue()));
                clauses.put(clause.getKey(), searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1f));
            }
        }

        private List<String> in(LeafReaderContext leaf, int document) throws IOException {
            List<String> met = new ArrayList<>();
            for (Map.Entry<String, Weight> clause : clauses.entrySet()) {
                Scorer scorer = clause.getValue().scorer(leaf);
                if (scorer != null && scorer.iterator().advance(document) == document) {
                    met.add(clause.getKey());
                }
            }
            return met;
        }
    }
}
