package org.cablesearch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.cablesearch.index.internal.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/**
 * Marks a query's matches in a whole cable. What stands inside {@code para:( )} is marked in the paragraphs that meet all
 * of it, and in no other.
 */
final class CableMarker {

    /** A clause to mark, and the {@code para:( )} around it, which a paragraph must meet first. */
    private record Marked(CableQuery leaf, CableField field, Optional<CableQuery.SameParagraph> around) {}

    private final IdLookup ids;
    private final IndexSearcher searcher;
    private final List<Marked> clauses = new ArrayList<>();

    CableMarker(IndexSearcher searcher, IdLookup ids, CableQuery query) {
        this.searcher = searcher;
        this.ids = ids;
        gather(query, Optional.empty());
    }

    MarkedCable mark(IdLookup.Place place) throws IOException {
        Cable cable = place.read();
        int first = Blocks.firstParagraph(place.leaf(), place.document());
        List<Marked> everywhere =
                clauses.stream().filter(clause -> clause.around().isEmpty()).toList();
        List<MarkedCable.MarkedParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < cable.paragraphs().size(); i++) {
            paragraphs.add(mark(cable.paragraphs().get(i), new IdLookup.Place(place.leaf(), first + i)));
        }
        return new MarkedCable(cable, places(everywhere, IndexSchema.SUBJECT, cable.subject()), paragraphs);
    }

    private MarkedCable.MarkedParagraph mark(Paragraph paragraph, IdLookup.Place place) throws IOException {
        List<Marked> here = new ArrayList<>();
        for (Marked clause : clauses) {
            if (clause.around().isEmpty() || meets(place, clause.around().get())) {
                here.add(clause);
            }
        }
        return new MarkedCable.MarkedParagraph(
                places(here, IndexSchema.HEADING, paragraph.heading().orElse("")),
                places(here, IndexSchema.TEXT, paragraph.text()));
    }

    private boolean meets(IdLookup.Place place, CableQuery.SameParagraph same) throws IOException {
        Query query = new Uncounted(new QueryCompiler(ids, Unit.PARAGRAPH).compile(same.clause()));
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        Scorer scorer = weight.scorer(place.leaf());
        return scorer != null && scorer.iterator().advance(place.document()) == place.document();
    }

    private static List<Span> places(List<Marked> clauses, String field, String text) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.stream()
                .filter(clause -> speaksOf(clause.field(), field))
                .forEach(clause -> any.add(
                        LeafQueries.of(clause.leaf(), field, clause.field() == CableField.EXACT), Occur.SHOULD));
        return text.isBlank() ? List.of() : new MatchMarker(field, any.build()).mark(text);
    }

    private static boolean speaksOf(CableField asked, String field) {
        return switch (asked) {
            case ANY, EXACT -> true;
            case SUBJECT -> field.equals(IndexSchema.SUBJECT);
            case TEXT -> field.equals(IndexSchema.TEXT);
            case HEADING -> field.equals(IndexSchema.HEADING);
            default -> false;
        };
    }

    private void gather(CableQuery query, Optional<CableQuery.SameParagraph> around) {
        switch (query) {
            case CableQuery.And and -> and.clauses().forEach(clause -> gather(clause, around));
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, around));
            case CableQuery.SameParagraph same ->
                gather(same.clause(), around.isPresent() ? around : Optional.of(same));
            case CableQuery.Word word -> clauses.add(new Marked(word, word.field(), around));
            case CableQuery.Phrase phrase -> clauses.add(new Marked(phrase, phrase.field(), around));
            case CableQuery.Wildcard wildcard -> clauses.add(new Marked(wildcard, wildcard.field(), around));
            case CableQuery.Fuzzy fuzzy -> clauses.add(new Marked(fuzzy, fuzzy.field(), around));
            case CableQuery.Regex regex -> clauses.add(new Marked(regex, regex.field(), around));
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }
}
