package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.FieldDefinition;
import org.cablesearch.query.internal.request.Vocabulary;
import org.cablesearch.query.internal.request.Words;
import org.cablesearch.query.internal.request.WrittenDate;
import org.cablesearch.query.internal.suggest.CommonerWord;
import org.cablesearch.query.internal.suggest.ForeignWords;
import org.cablesearch.query.internal.suggest.QueryCounter;

/**
 * A query of words, loosened for near hits: any of the words is enough, and the words of a quotation count one by one. A
 * word also matches:
 *
 * <ul>
 *   <li>its likeliest spelling, if hardly any cable has the word as typed, or far more cables have it with one typo less
 *   <li>the other spellings of a name
 *   <li>the English word for a foreign one, such as the name of a country
 *   <li>the name of the post that sent the cable, the name of one of its TAGS, and its date ({@code June}, {@code 2008})
 * </ul>
 *
 * @param asked the bare words and quotations of the query, unchanged
 * @param words the words in order, at least {@value #MIN_WORDS}
 * @param others the other clauses, which near hits must match
 * @param corrected the words whose spelling was corrected, and those that were translated
 */
public record LooseQuery(
        List<CableQuery.Leaf> asked,
        List<LooseWord> words,
        List<CableQuery> others,
        List<NearHits.Correction> corrected) {

    /** With only one word, a near hit would have none of the words. */
    private static final int MIN_WORDS = 2;

    /** People type shorter questions, and each word costs a lookup in the dictionary. */
    private static final int MAX_WORDS = 64;

    /** A query with more hits needs no near hits. */
    public static final int MAX_HITS = 4;

    /** A word that more cables have is not a typo. */
    private static final int MAX_OF_TYPO = 1;

    private static final int MAX_CORRECTIONS = 2;
    private static final int MAX_CORRECTED = 10;
    private static final int MAX_SPELLINGS = 8;

    /** Shorter words are more often codes than names of codes: {@code in} is India's. */
    private static final int MIN_COUNTRY_LENGTH = 4;

    /**
     * One word of the query.
     *
     * @param typed the word as typed
     * @param forms clauses for the word itself, then for its corrections or other spellings; one match is enough
     * @param facts clauses that match the word as the place that sent a cable, as one of its TAGS, or as its date; none
     *     for paragraphs
     */
    public record LooseWord(String typed, List<CableQuery> forms, List<CableQuery.Word> facts) {}

    /**
     * Loosens the query of a request; empty if it has too few or too many words.
     *
     * @param counter counts what a word finds without the filters of the request
     */
    public static Optional<LooseQuery> of(
            SearchRequest request, Vocabulary vocabulary, Deadline deadline, QueryCounter counter) throws IOException {
        boolean ofCables = request.unit() == Unit.CABLE;
        BareWords asked = BareWords.of(request.query());
        Map<String, CableQuery> words = new LinkedHashMap<>();
        asked.words().forEach(word -> words.put(word.text(), word));
        List<CableQuery.Leaf> bare = new ArrayList<>(asked.words());
        List<CableQuery> others = new ArrayList<>();
        for (CableQuery clause : asked.others()) {
            if (clause instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY) {
                bare.add(phrase);
                Words.of(phrase.text()).forEach(word -> words.putIfAbsent(word, CableQuery.word(word)));
            } else {
                Optional<String> id = ofCables ? id(clause) : Optional.empty();
                id.ifPresentOrElse(text -> words.put(text, clause), () -> others.add(clause));
            }
        }
        if (words.size() < MIN_WORDS || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        Loosening loosening = new Loosening(vocabulary, deadline, counter, ofCables, dates(asked.words()));
        List<LooseWord> loose = new ArrayList<>();
        for (Map.Entry<String, CableQuery> word : words.entrySet()) {
            deadline.check();
            loose.add(loosening.loose(word.getKey(), word.getValue()));
        }
        return Optional.of(new LooseQuery(
                List.copyOf(bare), List.copyOf(loose), List.copyOf(others), List.copyOf(loosening.corrected)));
    }

    /**
     * The id that a clause looks for, even if the clause also looks for what cites or mentions it; empty for other
     * clauses.
     */
    private static Optional<String> id(CableQuery clause) {
        return clause instanceof CableQuery.Or or
                        && or.clauses().get(0) instanceof CableQuery.Word id
                        && id.field() == CableField.ID
                        && or.clauses().contains(CableQuery.word(CableField.CITES, id.text()))
                        && or.clauses().contains(CableQuery.word(id.text()))
                ? Optional.of(id.text())
                : Optional.empty();
    }

    /**
     * The words that are part of a date, with the whole date, so that {@code 2007} in {@code June 2007} is not all of 2007.
     * A year may stand alone; in hints it may not, since there it would often be wrong.
     */
    private static Map<String, String> dates(List<CableQuery.Word> words) {
        List<String> texts = words.stream().map(CableQuery.Word::text).toList();
        Map<String, String> dates = new HashMap<>();
        for (int first = 0; first < texts.size(); ) {
            int next = first + 1;
            for (int end = Math.min(first + WrittenDate.MAX_WORDS, texts.size()); end > first; end--) {
                List<String> written = texts.subList(first, end);
                Optional<String> date = date(written);
                if (date.isPresent()) {
                    written.forEach(word -> dates.put(word, date.get()));
                    next = end;
                    break;
                }
            }
            first = next;
        }
        return dates;
    }

    private static Optional<String> date(List<String> words) {
        return WrittenDate.inText((words.size() == 1 ? "in " : "") + String.join(" ", words));
    }

    /**
     * A query for all the words in any of their forms, and the other clauses. It scores the paragraphs of a near hit
     * and marks the matches in them.
     */
    public CableQuery evidence() {
        Stream<CableQuery> each = words.stream().map(word -> CableQuery.or(word.forms()));
        return CableQuery.and(Stream.concat(each, others.stream()).toArray(CableQuery[]::new));
    }

    /** The request by which near hits are ranked and shown: another request, for the {@link #evidence}, without counts. */
    public SearchRequest ranking(SearchRequest request) {
        return request.parsed(ParsedQuery.of(evidence()))
                .any(false)
                .sort(Sort.RELEVANCE)
                .exactTotal(false)
                .withoutFacets();
    }

    private static final class Loosening {

        private final Vocabulary vocabulary;
        private final Deadline deadline;
        private final QueryCounter counter;
        private final boolean ofCables;
        private final Map<String, String> dates;
        private final List<NearHits.Correction> corrected = new ArrayList<>();

        private Loosening(
                Vocabulary vocabulary,
                Deadline deadline,
                QueryCounter counter,
                boolean ofCables,
                Map<String, String> dates) {
            this.vocabulary = vocabulary;
            this.deadline = deadline;
            this.counter = counter;
            this.ofCables = ofCables;
            this.dates = dates;
        }

        private LooseWord loose(String typed, CableQuery asked) throws IOException {
            List<CableQuery> forms = new ArrayList<>(List.of(asked));
            List<CableQuery.Word> facts = new ArrayList<>();
            List<String> analysed = asked instanceof CableQuery.Word ? Words.of(typed) : List.of();
            if (analysed.size() == 1 && analysed.get(0).chars().allMatch(Character::isLetter)) {
                String word = analysed.get(0);
                others(typed, word, asked).forEach(form -> forms.add(CableQuery.word(form)));
                if (ofCables) {
                    facts.add(new CableQuery.Word(CableField.ORIGIN, word));
                    if (word.length() >= MIN_COUNTRY_LENGTH) {
                        facts.add(new CableQuery.Word(
                                CableField.TAGS, ForeignWords.inEnglish(word).orElse(word)));
                    }
                }
            }
            if (ofCables && dates.containsKey(typed)) {
                facts.add(new CableQuery.Word(CableField.DATE, dates.get(typed)));
            }
            return new LooseWord(typed, List.copyOf(forms), List.copyOf(facts));
        }

        /** The English word for a foreign one or, for other words, the other spellings of a name, or else the corrections of a typo. */
        private List<String> others(String typed, String word, CableQuery asked) throws IOException {
            Optional<String> english = ForeignWords.inEnglish(word);
            if (english.isPresent()) {
                return corrected(typed, List.of(english.get()));
            }
            long documents = counter.count(asked);
            long named = counter.count(CableQuery.word(CableField.PEOPLE, word));
            if (named > 0 && 2 * named >= documents) {
                return vocabulary.spellings(word).stream()
                        .filter(spelling -> !spelling.equals(word))
                        .limit(MAX_SPELLINGS)
                        .toList();
            }
            if (corrected.size() == MAX_CORRECTED) {
                return List.of();
            }
            deadline.check();
            if (documents > MAX_OF_TYPO) {
                Optional<CommonerWord> commoner = CommonerWord.of(word, documents, vocabulary, counter);
                return corrected(
                        typed, commoner.map(CommonerWord::word).stream().toList());
            }
            List<String> nearest =
                    vocabulary.near(FieldDefinition.of(CableField.ANY), word).nearest(MAX_CORRECTIONS);
            return corrected(typed, nearest);
        }

        private List<String> corrected(String typed, List<String> others) {
            if (!others.isEmpty()) {
                corrected.add(new NearHits.Correction(typed, others));
            }
            return others;
        }
    }
}
