package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;
import org.cablesearch.query.internal.request.Words;

/**
 * Finds better queries. For any query it suggests ids in other forms, and the fields of dates and names for words that
 * are a date or a name. If the query finds nothing, it also suggests the query with its words corrected, surnames
 * alone, and the query without the words that no cable has or without a clause that excludes everything.
 */
public final class Hints {

    /** The maximum number of words of a name; few names have more. */
    private static final int MAX_NAME_WORDS = 3;

    /**
     * The maximum number of clauses that are tried. Each costs a count or two, and nobody is surprised if a longer
     * query finds nothing.
     */
    private static final int MAX_CLAUSES = 12;

    private static final int MAX_WITHOUT = 3;

    private static final List<CableField> NAMES = List.of(CableField.PEOPLE, CableField.ORGS);

    private static final Set<String> TITLES =
            Titles.ranks().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private final ParsedQuery parsed;
    private final String text;
    private final Map<Span, String> corrected;
    private final QueryCounter counter;
    private final Deadline deadline;
    private final Map<CableQuery, Long> counts = new HashMap<>();

    private Hints(ParsedQuery parsed, Map<Span, String> corrected, QueryCounter counter, Deadline deadline) {
        this.parsed = parsed;
        this.text = parsed.text();
        this.corrected = corrected;
        this.counter = counter;
        this.deadline = deadline;
    }

    /**
     * The hints for a query, in the order of its words.
     *
     * @param issues the issues that are already reported; hints do not repeat them
     * @param foundNothing whether the query has no hits
     * @param counter counts what a query finds under the filters of the request
     */
    public static List<QueryHint> of(
            ParsedQuery parsed,
            List<QueryIssue> issues,
            boolean foundNothing,
            Vocabulary vocabulary,
            Deadline deadline,
            QueryCounter counter)
            throws IOException {
        Hints hints = new Hints(parsed, Corrections.of(issues), counter, deadline);
        List<QueryHint> all = new ArrayList<>(IdHints.of(parsed, vocabulary, hints::count));
        all.addAll(DateHints.of(parsed, hints::count));
        all.addAll(hints.names());
        if (foundNothing) {
            hints.corrected().ifPresent(all::add);
            all.addAll(hints.surnames());
        }
        if (foundNothing
                && parsed.query() instanceof CableQuery.And and
                && and.clauses().size() <= MAX_CLAUSES) {
            all.addAll(hints.ofNothing(and.clauses()));
        }
        return all.stream()
                .sorted(Comparator.comparingInt(hint -> hint.place().start()))
                .toList();
    }

    /** The query with all suggestions of issues applied, if it then finds something. */
    private Optional<QueryHint> corrected() throws IOException {
        String better = Corrections.in(text, corrected);
        boolean whole = corrected.size() == 1 && corrected.containsValue(better.strip());
        if (corrected.isEmpty() || whole) {
            return Optional.empty();
        }
        long found = count(CableQuery.parse(better).query());
        int start = corrected.keySet().stream().mapToInt(Span::start).min().orElseThrow();
        int end = corrected.keySet().stream().mapToInt(Span::end).max().orElseThrow();
        return found == 0
                ? Optional.empty()
                : Optional.of(QueryHint.of(
                        "with these spellings the query finds " + found + ": " + better,
                        new Span(start, end),
                        Optional.of(better),
                        found));
    }

    /** Hints about the surnames of people whom no cable names in full. */
    private List<QueryHint> surnames() throws IOException {
        List<QueryHint> surnames = new ArrayList<>();
        for (CableQuery.Leaf leaf : AskedLeaves.of(parsed).keySet()) {
            List<String> words = leaf instanceof CableQuery.Phrase name && name.field() == CableField.PEOPLE
                    ? Words.of(name.text())
                    : List.of();
            if (words.size() > 1 && count(leaf) == 0) {
                CableQuery surname = CableQuery.word(CableField.PEOPLE, words.get(words.size() - 1));
                long found = count(surname);
                if (found > 0) {
                    String message = "no cable has this name in full; " + surname + " finds the surname: " + found;
                    surnames.add(hint(message, leaf, leaf, Optional.of(surname.toString()), found));
                }
            }
        }
        return surnames;
    }

    private List<QueryHint> names() throws IOException {
        List<CableQuery.Word> words = BareWords.of(parsed.query()).words();
        List<QueryHint> names = new ArrayList<>();
        for (int first = 0; first < Math.min(words.size(), MAX_CLAUSES); ) {
            int titles = 0;
            int length = name(words, first);
            int before = titles(words, first);
            int titled = length < 2 && before > 0 ? name(words, first + before) : 0;
            if (titled > 0) {
                titles = before;
                length = titled;
            }
            int next = first + titles + Math.max(1, length);
            if (length > 0) {
                nameHint(words.subList(first, next), titles).ifPresent(names::add);
            }
            first = next;
        }
        return names;
    }

    /**
     * The length in words of the longest name that begins at a word; if none does, how many words from there on are
     * each part of some name.
     */
    private int name(List<CableQuery.Word> words, int first) throws IOException {
        int length = nameLength(words, first);
        while (length > 1 && !isName(words.subList(first, first + length))) {
            length--;
        }
        return length;
    }

    /** How many titles precede a word from here on: {@code Gen. Petraeus}. */
    private static int titles(List<CableQuery.Word> words, int first) {
        int titles = 0;
        while (first + titles + 1 < words.size() && isTitle(words.get(first + titles))) {
            titles++;
        }
        return titles;
    }

    private static boolean isTitle(CableQuery.Word word) {
        List<String> letters = Words.of(word.text());
        return letters.size() == 1 && TITLES.contains(Folding.fold(letters.get(0)));
    }

    /** Whether these words side by side are a whole name, so that a shorter part need not be tried. */
    private boolean isName(List<CableQuery.Word> words) throws IOException {
        for (CableField field : NAMES) {
            if (count(named(field, words)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many consecutive words from one on are each part of some name. */
    private int nameLength(List<CableQuery.Word> words, int first) throws IOException {
        int length = 0;
        while (length < MAX_NAME_WORDS
                && first + length < words.size()
                && isInNames(words.get(first + length).text())) {
            length++;
        }
        return length;
    }

    /** Whether a word is part of a name. A number or a letter alone is not. */
    private boolean isInNames(String word) throws IOException {
        if (word.length() == 1 || word.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        for (CableField field : NAMES) {
            if (count(CableQuery.word(field, word)) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A hint about the field in which these words, taken as a name, find more than they do as words or corrected words.
     *
     * @param titles how many words at the beginning are titles, which are not part of the name
     */
    private Optional<QueryHint> nameHint(List<CableQuery.Word> words, int titles) throws IOException {
        List<CableQuery.Word> untitled = words.subList(titles, words.size());
        long plain = count(CableQuery.and(words));
        CableQuery best = CableQuery.all();
        long known =
                Math.max(plain, count(and(words.stream().map(this::corrected).toList())));
        long most = known;
        for (CableField field : NAMES) {
            CableQuery name = named(field, untitled);
            long named = count(name);
            if (named > most) {
                best = name;
                most = named;
            }
        }
        if (most == known) {
            return Optional.empty();
        }
        String message = "\"" + text(words) + "\" may be a name: " + best + " finds all its spellings, " + most
                + " instead of " + plain;
        return Optional.of(
                hint(message, words.get(0), words.get(words.size() - 1), Optional.of(best.toString()), most));
    }

    private static CableQuery named(CableField field, List<CableQuery.Word> words) {
        return words.size() == 1 ? CableQuery.word(field, text(words)) : CableQuery.phrase(field, text(words));
    }

    private static String text(List<CableQuery.Word> words) {
        return words.stream().map(CableQuery.Word::text).collect(Collectors.joining(" "));
    }

    private List<QueryHint> ofNothing(List<CableQuery> clauses) throws IOException {
        List<CableQuery> absent = new ArrayList<>();
        for (CableQuery clause : clauses) {
            if (clause instanceof CableQuery.Word word && count(word) == 0) {
                absent.add(word);
            }
        }
        return absent.isEmpty() ? withoutOne(clauses) : withoutAbsent(clauses, absent);
    }

    private List<QueryHint> withoutAbsent(List<CableQuery> clauses, List<CableQuery> absent) throws IOException {
        List<CableQuery> rest = new ArrayList<>(clauses);
        rest.removeAll(absent);
        Optional<CableQuery> better = rest.isEmpty() ? Optional.empty() : Optional.of(and(rest));
        long found = better.isPresent() ? count(better.get()) : 0;
        Optional<String> suggestion = found > 0 ? Optional.of(typed(rest)) : Optional.empty();
        List<QueryHint> hints = new ArrayList<>();
        for (CableQuery word : absent) {
            if (isCorrected(word)) {
                continue;
            }
            String message = "nothing has " + quoted(word)
                    + (found > 0
                            ? "; without " + (absent.size() == 1 ? "it" : "such words") + " the query finds " + found
                            : "");
            hints.add(hint(message, word, word, suggestion, found));
        }
        return hints;
    }

    private List<QueryHint> withoutOne(List<CableQuery> clauses) throws IOException {
        List<QueryHint> hints = new ArrayList<>();
        for (CableQuery clause : clauses) {
            List<CableQuery> rest = new ArrayList<>(clauses);
            rest.remove(clause);
            long found = count(and(rest));
            if (found > 0) {
                String message = "without " + quoted(clause) + " the query finds " + found;
                hints.add(hint(message, clause, clause, Optional.of(typed(rest)), found));
            }
        }
        return hints.stream()
                .sorted(Comparator.comparingLong(QueryHint::count).reversed())
                .limit(MAX_WITHOUT)
                .toList();
    }

    /** Whether an issue suggests a replacement for this word or for a part of the query that contains it. */
    private boolean isCorrected(CableQuery word) {
        Span place = parsed.places().get(word);
        return place != null
                && corrected.keySet().stream()
                        .anyMatch(issue -> issue.start() <= place.start() && place.end() <= issue.end());
    }

    /** A word, or the replacement that an issue suggests for it. */
    private CableQuery corrected(CableQuery word) {
        return Optional.ofNullable(parsed.places().get(word))
                .map(corrected::get)
                .map(better -> CableQuery.parse(better).query())
                .orElse(word);
    }

    private long count(CableQuery query) throws IOException {
        Long known = counts.get(query);
        if (known == null) {
            deadline.check();
            known = counter.count(query);
            counts.put(query, known);
        }
        return known;
    }

    private QueryHint hint(String message, CableQuery first, CableQuery last, Optional<String> suggestion, long found) {
        Optional<Span> from = Optional.ofNullable(parsed.places().get(first));
        Optional<Span> to = Optional.ofNullable(parsed.places().get(last));
        int start = from.map(Span::start).orElse(0);
        return QueryHint.of(
                message, new Span(start, Math.max(start, to.map(Span::end).orElse(0))), suggestion, found);
    }

    private static CableQuery and(List<CableQuery> clauses) {
        return CableQuery.and(clauses);
    }

    /** Clauses side by side, as typed. */
    private String typed(List<CableQuery> clauses) {
        return clauses.stream()
                .map(clause -> written(clause)
                        .orElseGet(() -> clause instanceof CableQuery.Or ? "(" + clause + ")" : clause.toString()))
                .collect(Collectors.joining(" "));
    }

    private String quoted(CableQuery clause) {
        String typed = written(clause).orElseGet(clause::toString);
        return clause instanceof CableQuery.Phrase ? typed : "\"" + typed + "\"";
    }

    /** A clause as typed, without added escapes; empty if its place is not known. */
    private Optional<String> written(CableQuery clause) {
        return Optional.ofNullable(parsed.places().get(clause))
                .filter(place -> place.end() <= text.length())
                .map(place -> text.substring(place.start(), place.end()));
    }
}
