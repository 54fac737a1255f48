package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.PortionLevel;
import org.cablesearch.model.Reference;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.term.DateRange;
import org.cablesearch.query.internal.term.Levels;
import org.cablesearch.query.internal.term.SchemaFields;

/**
 * Compiles the tree of a query to a Lucene query on cables, or on paragraphs.
 *
 * <p>Each clause of the tree speaks of cables or of paragraphs (see {@link CableField}). On cables, a clause that speaks
 * of paragraphs is joined to their cables; on paragraphs, a clause that speaks of cables is joined to their paragraphs.
 */
public final class QueryCompiler {

    /** Lucene makes one disjunction of nested ones, and throws at 1,024 clauses; a word is three, of text and heading six. */
    static final int MOST_MERGED = 128;

    private final QueryContext context;
    private final IdLookup ids;
    private final Unit unit;
    private final Scoring scoring;

    public QueryCompiler(QueryContext context, Unit unit) {
        this(context, unit, Scoring.QUICK);
    }

    public QueryCompiler(QueryContext context, Unit unit, Scoring scoring) {
        this.context = context;
        this.ids = context.ids();
        this.unit = unit;
        this.scoring = scoring;
    }

    /** The query for a tree, on cables or on paragraphs as the unit says. */
    public Query compile(CableQuery query) throws IOException {
        return switch (query) {
            case CableQuery.All all -> unscored(everything());
            case CableQuery.And and -> new ClauseLimitExempt(and(and.clauses()));
            case CableQuery.Or or -> new ClauseLimitExempt(or(or.clauses()));
            case CableQuery.Not not -> new ClauseLimitExempt(and(List.of(not)));
            case CableQuery.SameParagraph same -> ofParagraphs(inOneParagraph(same.clause()));
            case CableQuery.Range range -> ofCables(unscored(range(range)));
            case CableQuery.Word word -> leaf(word, word.field());
            case CableQuery.Phrase phrase -> leaf(phrase, phrase.field());
            case CableQuery.Wildcard wildcard -> leaf(wildcard, wildcard.field());
            case CableQuery.Fuzzy fuzzy -> leaf(fuzzy, fuzzy.field());
            case CableQuery.Regex regex -> leaf(regex, regex.field());
        };
    }

    private Query inOneParagraph(CableQuery clause) throws IOException {
        Scoring joined = scoring == Scoring.QUICK && unit == Unit.CABLE ? Scoring.JOINED : scoring;
        return new QueryCompiler(context, Unit.PARAGRAPH, joined).compile(clause);
    }

    /** Everything that the unit counts. */
    Query everything() {
        return unit == Unit.CABLE ? Blocks.CABLES : Blocks.PARAGRAPHS;
    }

    /** A query on cables, for the unit. */
    public Query ofCables(Query cables) {
        return unit == Unit.CABLE ? cables : Blocks.paragraphsOf(cables);
    }

    /** A query on paragraphs, for the unit. */
    Query ofParagraphs(Query paragraphs) {
        return unit == Unit.CABLE ? Blocks.cablesOf(paragraphs) : paragraphs;
    }

    private Query and(List<CableQuery> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Set<CableQuery> apart = scoring == Scoring.QUICK ? WordClauses.of(clauses) : Set.of();
        boolean positive = false;
        for (CableQuery clause : clauses) {
            if (clause instanceof CableQuery.Not not) {
                all.add(compile(not.clause()), Occur.MUST_NOT);
                continue;
            }
            positive = true;
            if (apart.contains(clause)) {
                all.add(new QueryCompiler(context, unit, Scoring.NONE).compile(clause), Occur.FILTER);
                all.add(compile(clause), Occur.SHOULD);
            } else {
                all.add(compile(clause), Occur.MUST);
            }
        }
        if (!positive) {
            all.add(unscored(everything()), Occur.MUST);
        }
        return all.setMinimumNumberShouldMatch(apart.isEmpty() ? 0 : 1).build();
    }

    private Query or(List<CableQuery> clauses) throws IOException {
        boolean merged = clauses.size() <= MOST_MERGED;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (CableQuery clause : clauses) {
            Query compiled = compile(clause);
            any.add(merged ? compiled : new ClauseLimitExempt(compiled), Occur.SHOULD);
        }
        return any.build();
    }

    private Query leaf(CableQuery leaf, CableField field) throws IOException {
        Query asked = asked(leaf, field);
        return QueryShape.narrows(field) ? unscored(asked) : asked;
    }

    private Query asked(CableQuery leaf, CableField field) throws IOException {
        context.deadline().check();
        return switch (field) {
            case ANY -> anywhere(leaf, false);
            case EXACT -> anywhere(leaf, true);
            case SUBJECT -> ofCables(LeafQueries.ranked(leaf, IndexSchema.SUBJECT, false, scoring));
            case TEXT -> ofParagraphs(LeafQueries.ranked(leaf, IndexSchema.TEXT, false, scoring));
            case HEADING -> ofParagraphs(LeafQueries.ranked(leaf, IndexSchema.HEADING, false, scoring));
            case MARKING -> ofParagraphs(isAnything(leaf) ? present(field) : marking(text(leaf)));
            case ROLE -> ofParagraphs(LeafQueries.of(leaf, IndexSchema.ROLE, true));
            case PEOPLE -> named(leaf, IndexSchema.PEOPLE, IndexSchema.CABLE_PEOPLE, false);
            case PEOPLE_EXACT -> named(leaf, IndexSchema.PEOPLE, IndexSchema.CABLE_PEOPLE, true);
            case ORGS -> named(leaf, IndexSchema.ORGS, IndexSchema.CABLE_ORGS, true);
            case ID -> ofCables(identity(leaf));
            case CITES -> ofCables(isAnything(leaf) ? present(field) : cites(leaf));
            case CITEDBY -> ofCables(isAnything(leaf) ? ids.cited() : citedBy(leaf));
            case DATE -> ofCables(isAnything(leaf) ? present(field) : date(text(leaf)));
            case LEVEL -> ofCables(isAnything(leaf) ? present(field) : level(text(leaf)));
            case TAGS -> ofCables(LeafQueries.of(leaf, IndexSchema.TAGS, true));
            case CAPTION -> ofCables(LeafQueries.of(leaf, IndexSchema.CAPTION, true));
            case PRECEDENCE -> ofCables(LeafQueries.of(leaf, IndexSchema.PRECEDENCE, true));
            case ORIGIN -> ofCables(LeafQueries.of(leaf, IndexSchema.ORIGIN, true));
            case FROM -> ofCables(LeafQueries.of(leaf, IndexSchema.FROM, true));
            case TO -> ofCables(LeafQueries.of(leaf, IndexSchema.TO, true));
            case INFO -> ofCables(LeafQueries.of(leaf, IndexSchema.INFO, true));
            case CLASS -> ofCables(LeafQueries.of(leaf, IndexSchema.CLASSIFICATION, true));
            case SIGNER -> ofCables(name(leaf, IndexSchema.SIGNER, true));
            case CLASSIFIER -> ofCables(name(leaf, IndexSchema.CLASSIFIER, true));
        };
    }

    /** A word of the whole cable; side by side only in the subject or in one paragraph, the better of them. */
    private Query anywhere(CableQuery leaf, boolean exact) {
        if (unit == Unit.PARAGRAPH) {
            return inParagraph(leaf, exact);
        }
        return LeafQueries.isPhrase(leaf)
                ? better(
                        LeafQueries.ranked(leaf, IndexSchema.SUBJECT, exact, scoring),
                        Blocks.cablesOf(inParagraph(leaf, exact)))
                : LeafQueries.ranked(leaf, IndexSchema.WORDS, exact, scoring);
    }

    private Query inParagraph(CableQuery leaf, boolean exact) {
        Query text = LeafQueries.ranked(leaf, IndexSchema.TEXT, exact, scoring);
        Query heading = LeafQueries.ranked(leaf, IndexSchema.HEADING, exact, scoring);
        return scoring != Scoring.REFINED && LeafQueries.isOneWord(leaf)
                ? either(text, heading)
                : better(text, heading);
    }

    /** Lucene makes one disjunction of such sums, but not of the better of two, and skips more. */
    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query better(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(one, other), 0f);
    }

    private Query named(CableQuery leaf, String ofParagraph, String ofCable, boolean exact) {
        return better(ofParagraphs(name(leaf, ofParagraph, exact)), ofCables(name(leaf, ofCable, exact)));
    }

    private Query name(CableQuery leaf, String field, boolean exact) {
        return LeafQueries.of(leaf, field, exact, context.spellings());
    }

    private static Query marking(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : Levels.andControls(text)) {
            CableQuery word = new CableQuery.Word(CableField.MARKING, part);
            all.add(LeafQueries.of(word, IndexSchema.MARKING, true), Occur.FILTER);
        }
        return all.build();
    }

    private Query identity(CableQuery leaf) throws IOException {
        if (!(leaf instanceof CableQuery.Word) && !(leaf instanceof CableQuery.Phrase)) {
            return better(
                    LeafQueries.of(leaf, IndexSchema.ID, true), LeafQueries.of(leaf, IndexSchema.CANONICAL_ID, true));
        }
        String written = text(leaf);
        return anyOf(ids.isPublished(written) ? IndexSchema.ID : IndexSchema.CANONICAL_ID, IdLookup.forms(written));
    }

    private Query cites(CableQuery leaf) throws IOException {
        List<String> cited = new ArrayList<>(IdLookup.forms(text(leaf)));
        for (IdLookup.Place place : ids.find(text(leaf))) {
            cited.add(Ids.normalize(place.read().canonicalId()));
        }
        return anyOf(IndexSchema.CITES, cited);
    }

    private Query citedBy(CableQuery leaf) throws IOException {
        List<BytesRef> cited = new ArrayList<>();
        for (IdLookup.Place place : ids.find(text(leaf))) {
            place.read().references().stream()
                    .map(Reference::cable)
                    .flatMap(Optional::stream)
                    .map(Ids::normalize)
                    .map(BytesRef::new)
                    .forEach(cited::add);
        }
        return IdLookup.withAnyId(cited);
    }

    private static boolean isAnything(CableQuery leaf) {
        return leaf instanceof CableQuery.Wildcard wildcard && wildcard.isAnything();
    }

    /** What has any value in a field. */
    private static Query present(CableField field) {
        return field == CableField.DATE
                ? new FieldExistsQuery(IndexSchema.DATE)
                : LeafQueries.of(new CableQuery.Wildcard(field, "*"), SchemaFields.of(field), true);
    }

    private static Query anyOf(String field, Collection<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    private static Query range(CableQuery.Range range) {
        if (range.field() == CableField.DATE) {
            long first = range.from()
                    .map(DateRange::of)
                    .map(from -> range.fromIncluded() ? from.first() : from.last() + 1)
                    .orElse(Long.MIN_VALUE);
            long last = range.to()
                    .map(DateRange::of)
                    .map(to -> range.toIncluded() ? to.last() : to.first() - 1)
                    .orElse(Long.MAX_VALUE);
            return dates(new DateRange(first, last));
        }
        BooleanQuery.Builder levels = new BooleanQuery.Builder();
        for (PortionLevel level : PortionLevel.values()) {
            boolean above = range.from()
                    .map(Levels::of)
                    .map(from -> level.compareTo(from) > (range.fromIncluded() ? -1 : 0))
                    .orElse(true);
            boolean below = range.to()
                    .map(Levels::of)
                    .map(to -> level.compareTo(to) < (range.toIncluded() ? 1 : 0))
                    .orElse(true);
            if (above && below) {
                levels.add(new TermQuery(new Term(IndexSchema.LEVEL, level.name())), Occur.SHOULD);
            }
        }
        return levels.build();
    }

    private static Query date(String text) {
        return dates(DateRange.of(text));
    }

    /** The cables of a range of dates. */
    public static Query dates(DateRange range) {
        return LongPoint.newRangeQuery(IndexSchema.DATE, range.first(), range.last());
    }

    private static Query level(String text) {
        return new TermQuery(new Term(IndexSchema.LEVEL, Levels.of(text).name()));
    }

    /** The text of a leaf whose field knows neither phrases nor patterns. */
    private static String text(CableQuery leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> word.text();
            case CableQuery.Phrase phrase -> phrase.text();
            default -> throw new IllegalArgumentException("a value is wanted, no pattern: " + leaf);
        };
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0f);
    }
}
