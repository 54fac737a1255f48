package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.result.SuggestionsData;
import org.cablesearch.query.internal.term.Words;

/** Finds values by their first letters among the terms of an index; documents are only counted. */
public final class Suggester {

    /** The most terms that are read; in the whole archive, more may begin with one or two letters. */
    private static final int MOST_READ = 200_000;

    /** How many of the commonest values are grouped by spelling, unless a longer list is asked for. */
    private static final int MOST_GROUPED = 200;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public Suggester(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    public Suggestions suggest(SuggestField field, String prefix, int limit) throws IOException {
        List<Suggestion> values = switch (field) {
            case PEOPLE -> ofDimension(Dimension.PEOPLE, prefix, limit);
            case ORGS -> ofDimension(Dimension.ORGS, prefix, limit);
            case TAGS -> ofDimension(Dimension.TAGS, prefix, limit);
            case ORIGIN -> ofDimension(Dimension.ORIGIN, prefix, limit);
            case ID -> ids(prefix, limit);
        };
        return new SuggestionsData(values);
    }

    private List<Suggestion> ofDimension(Dimension dimension, String prefix, int limit) throws IOException {
        List<String> common = commonest(dimension, prefix, Math.max(limit, MOST_GROUPED));
        if (common.isEmpty()) {
            common = ofOtherSpellings(dimension, prefix);
        }
        List<List<String>> groups = dimension == Dimension.PEOPLE
                ? NameGroups.of(common)
                : common.stream().map(List::of).toList();
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<String> group : groups) {
            long count = count(dimension, group);
            if (count > 0) {
                suggestions.add(new Suggestion(group.get(0), label(dimension, group), count));
            }
        }
        return suggestions.stream()
                .sorted(Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::value))
                .limit(limit)
                .toList();
    }

    /** The values of a name that is spelt otherwise: Qadhafi of kadhafi. */
    private List<String> ofOtherSpellings(Dimension dimension, String name) throws IOException {
        List<String> spellings = switch (dimension) {
            case PEOPLE -> {
                List<String> words = Words.asked(IndexSchema.PEOPLE, name).stream()
                        .map(Words.Positioned::text)
                        .toList();
                yield words.size() == 1
                        ? QueryContext.of(reader)
                                .spellings()
                                .of(words.get(0), true)
                                .all()
                        : List.<String>of();
            }
            case ORGS -> List.of(OrgName.asked(name));
            default -> List.<String>of();
        };
        Set<String> values = new LinkedHashSet<>();
        for (String spelling : spellings) {
            values.addAll(commonest(dimension, spelling, MOST_GROUPED));
        }
        return values.stream().limit(MOST_GROUPED).toList();
    }

    /** The values with a word that begins so, the commonest first. */
    private List<String> commonest(Dimension dimension, String prefix, int most) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.suggestionField(dimension));
        if (terms == null) {
            return List.of();
        }
        BytesRef start = SuggestionTerms.prefix(prefix);
        TermsEnum found = terms.iterator();
        boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END;
        for (int read = 0; more && read < MOST_READ && StringHelper.startsWith(found.term(), start); read++) {
            documents.merge(SuggestionTerms.value(found.term()), found.docFreq(), Math::max);
            more = found.next() != null;
        }
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private long count(Dimension dimension, List<String> values) throws IOException {
        String field = IndexSchema.facetField(dimension);
        List<Term> terms = values.stream()
                .map(value -> DrillDownQuery.term(field, dimension.toString(), value))
                .toList();
        return terms.size() == 1
                ? searcher.count(new TermQuery(terms.get(0)))
                : searcher.count(new TermInSetQuery(
                        field, terms.stream().map(Term::bytes).toList()));
    }

    private Optional<String> label(Dimension dimension, List<String> group) throws IOException {
        if (dimension == Dimension.TAGS) {
            return new TagLabels(reader).of(group.get(0));
        }
        return group.size() == 1
                ? Optional.empty()
                : Optional.of("also " + String.join(", ", group.subList(1, group.size())));
    }

    private List<Suggestion> ids(String prefix, int limit) throws IOException {
        List<Suggestion> ids = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.ID);
        if (terms == null) {
            return ids;
        }
        BytesRef start = new BytesRef(Ids.normalize(prefix));
        TermsEnum found = terms.iterator();
        boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && ids.size() < limit && StringHelper.startsWith(found.term(), start)) {
            Term id = new Term(IndexSchema.ID, BytesRef.deepCopyOf(found.term()));
            int count = searcher.count(new TermQuery(id));
            if (count > 0) {
                ids.add(new Suggestion(id.text(), Optional.empty(), count));
            }
            more = found.next() != null;
        }
        return ids;
    }
}
