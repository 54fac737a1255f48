// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.field.Levels;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.pattern.PatternWords;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.RefusedPhrases;
import org.cablesearch.query.internal.request.Vocabulary;

/** Finds the words, codes, posts and names of a query that no cable has, and suggests what the user may have meant. */
public final class DidYouMean {

    /**
     * The maximum number of unknown words that are looked up. More of them are hardly typos, and each costs an
     * enumeration of terms.
     */
    private static final int MAX_LOOKED_UP = 10;

    /** Maximum suggestions tried until one finds something. */
    private static final int MAX_TRIED = 3;

    /** Maximum names of a person that a query may omit between two others. */
    private static final int NAMES_BETWEEN = 2;

    private static final int MAX_ACRONYM_LENGTH = 5;

    /** Maximum other spellings of a name that are tried. */
    private static final int MAX_SPELLINGS = 8;

    /** How many letters of a word the name of a TAG must begin with, and how many of its last ones may be missing there. */
    private static final int MIN_PREFIX = 3;

    private static final int MAX_LEFT_OUT = 2;

    private final Vocabulary vocabulary;
    private final Deadline deadline;
    private final QueryCounter counter;
    private int lookedUp;

    private DidYouMean(Vocabulary vocabulary, Deadline deadline, QueryCounter counter) {
        this.vocabulary = vocabulary;
        this.deadline = deadline;
        this.counter = counter;
    }

    /**
     * The issues of a query, and one more for each part that no cable has, in order.
     *
     * @param any whether one of the bare words of a query is enough
     * @param found whether the query finds more than {@value CommonerWord#MAX_OF_RARE} hits. Then so does each clause
     *     that all hits must match, and none of them is a typo
     * @param counter counts what a suggestion finds
     */
    public static List<QueryIssue> issues(
            ParsedQuery parsed,
            boolean any,
            boolean found,
            Vocabulary vocabulary,
            Deadline deadline,
            QueryCounter counter)
            throws IOException {
        DidYouMean mean = new DidYouMean(vocabulary, deadline, counter);
        List<CableQuery> known = found ? wordsOfAll(parsed.query()) : List.of();
        List<QueryIssue> issues = Each.of(parsed.issues(), mean::counted);
        issues.addAll(mean.refused(parsed));
        for (CableQuery.Leaf leaf : AskedLeaves.of(parsed.query())) {
            deadline.check();
            if (mean.lookedUp < MAX_LOOKED_UP && !known.contains(leaf)) {
                mean.issue(
                                AnalysedLeaf.of(leaf),
                                Optional.ofNullable(parsed.places().get(leaf)))
                        .ifPresent(issues::add);
            }
        }
        return helping(new HintedQuery(parsed, any, counter, deadline), issues).stream()
                .sorted(Comparator.comparing(QueryIssue::place))
                .toList();
    }

    /** An issue of the parser, which does not know the index, with what its suggestion finds; without it if that is nothing. */
    private QueryIssue counted(QueryIssue issue) throws IOException {
        if (issue.suggestion().isEmpty() || issue.place().isEmpty()) {
            return issue;
        }
        String better = issue.suggestion().get();
        long found = counter.count(CableQuery.parse(better).query());
        boolean isTold = found == 0 || issue.message().contains(better);
        return QueryIssue.of(
                isTold ? issue.message() : issue.message() + "; " + better + " finds " + found,
                issue.place(),
                found > 0 ? issue.suggestion() : Optional.empty());
    }

    /**
     * The issues without useless suggestions: those with which the query finds nothing, whether applied alone or all
     * together.
     */
    private static List<QueryIssue> helping(HintedQuery query, List<QueryIssue> issues) throws IOException {
        String text = query.text();
        if (text.isEmpty()) {
            return issues;
        }
        Map<Span, String> better = Corrections.of(issues);
        boolean allHelp = !better.isEmpty() && query.countTyped(Corrections.in(text, better)) > 0;
        List<QueryIssue> helping = new ArrayList<>();
        for (QueryIssue issue : issues) {
            Map<Span, String> one = Corrections.of(List.of(issue));
            boolean helps = one.isEmpty()
                    ? findsAsPattern(query, issue)
                    : allHelp || (better.size() > 1 && query.countTyped(Corrections.in(text, one)) > 0);
            helping.add(helps ? issue : QueryIssue.of(issue.message(), issue.place(), Optional.empty()));
        }
        return helping;
    }

    /** Whether the query finds something with the pattern that an issue suggests; true for an issue without one. */
    private static boolean findsAsPattern(HintedQuery query, QueryIssue issue) throws IOException {
        return issue.suggestion().isEmpty()
                || issue.place().isEmpty()
                || query.countTyped(Corrections.in(
                                query.text(),
                                Map.of(issue.place(), issue.suggestion().get())))
                        > 0;
    }

    /** The words and phrases that every hit of a query must match. */
    private static List<CableQuery> wordsOfAll(CableQuery query) {
        List<CableQuery> all = query instanceof CableQuery.And and ? and.clauses() : List.of(query);
        return all.stream()
                .filter(clause -> clause instanceof CableQuery.Word || clause instanceof CableQuery.Phrase)
                .toList();
    }

    private Optional<QueryIssue> issue(AnalysedLeaf leaf, Optional<Span> place) throws IOException {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> {
                Optional<QueryIssue> absent = absent(leaf, place);
                yield absent.isPresent() ? absent : rare(leaf, place);
            }
            case CableQuery.Phrase phrase -> {
                Optional<QueryIssue> absent = absent(leaf, place);
                yield absent.isPresent() || leaf.field().kind() != ValueKind.PERSON ? absent : apart(phrase, place);
            }
            case CableQuery.Wildcard wildcard -> Optional.empty();
            case CableQuery.Fuzzy fuzzy -> Optional.empty();
            case CableQuery.Regex regex -> Optional.empty();
        };
    }

    /**
     * An issue for the first word of a leaf that no cable has. For running text it is reported only if there is a near
     * word.
     */
    private Optional<QueryIssue> absent(AnalysedLeaf leaf, Optional<Span> place) throws IOException {
        if (!leaf.field().kind().hasWords() || vocabulary.isDivided(leaf)) {
            return Optional.empty();
        }
        List<QueryTerms.Positioned> words = leaf.words();
        for (int i = 0; i < words.size(); i++) {
            deadline.check();
            String word = words.get(i).text();
            boolean another =
                    i > 0 && words.get(i).position() == words.get(i - 1).position();
            if (another || vocabulary.has(leaf.field(), word)) {
                continue;
            }
            lookedUp++;
            Optional<Better> better = better(leaf, i);
            return better.isEmpty() && leaf.field().kind() == ValueKind.TEXT
                    ? Optional.empty()
                    : Optional.of(ofAbsent(word, leaf.field().field(), better, place));
        }
        return Optional.empty();
    }

    /**
     * An issue for a bare word that few cables have, although many have a word from which it differs by a single typo.
     */
    private Optional<QueryIssue> rare(AnalysedLeaf leaf, Optional<Span> place) throws IOException {
        if (leaf.clause().field() != CableField.ANY
                || !leaf.isOneWord()
                || leaf.words().size() != 1
                || !CommonerWord.isSoughtFor(leaf.words().get(0).text())) {
            return Optional.empty();
        }
        String word = leaf.words().get(0).text();
        long documents = counter.count(leaf.clause());
        if (!CommonerWord.isRare(documents)) {
            return Optional.empty();
        }
        lookedUp++;
        return CommonerWord.of(word, documents, vocabulary, counter)
                .map(commoner -> issue(
                        "only " + Wording.count(documents, "cable has", "cables have") + " \"" + word + "\"; "
                                + commoner.word() + " finds " + commoner.found(),
                        place,
                        Optional.of(commoner.word())));
    }

    /**
     * An issue for names of a person that no cable has side by side, but that some cables have with a name or two
     * between.
     */
    private Optional<QueryIssue> apart(CableQuery.Phrase names, Optional<Span> place) throws IOException {
        boolean movable = QueryTerms.of(names.text()).size() <= CableQuery.Phrase.MAX_WORDS_WITH_SLOP;
        if (!movable || names.slop() >= NAMES_BETWEEN || counter.count(names) > 0) {
            return Optional.empty();
        }
        CableQuery moved = new CableQuery.Phrase(names.field(), names.text(), NAMES_BETWEEN);
        long found = counter.count(moved);
        String message = "no cable has these names side by side; " + moved + " finds " + found;
        return found > 0 ? Optional.of(issue(message, place, Optional.of(moved.toString()))) : Optional.empty();
    }

    /**
     * Whether a word of text or of an organisation is short and in capitals. In an acronym, an added or missing letter
     * is a typo ({@code WFPP}), but a different letter makes a different acronym ({@code OTAN} is not a typo of Oman).
     */
    private static boolean isAcronym(AnalysedLeaf leaf, String word) {
        boolean named = leaf.field().kind() == ValueKind.TEXT || leaf.field().kind() == ValueKind.ORGANIZATION;
        return named && word.length() <= MAX_ACRONYM_LENGTH && leaf.value().contains(word.toUpperCase(Locale.ROOT));
    }

    /** A replacement for a leaf, and how much it finds. */
    private record Better(String text, long found) {}

    private Optional<Better> better(AnalysedLeaf leaf, int wrong) throws IOException {
        String word = leaf.words().get(wrong).text();
        List<String> candidates = new ArrayList<>(
                vocabulary.near(leaf.field(), word, NearWords.MAX_EDITS).best(MAX_TRIED));
        if (leaf.field().kind() == ValueKind.MARKING) {
            candidates.addAll(Levels.nearest(word));
        }
        if (isAcronym(leaf, word)) {
            candidates.removeIf(near -> near.length() == word.length());
        }
        if (leaf.field().kind() == ValueKind.PERSON && leaf.field().isExact()) {
            vocabulary.spellings(word).stream().limit(MAX_SPELLINGS).forEach(candidates::add);
        }
        if (leaf.field().field() == CableField.TAGS) {
            candidates.addAll(0, tagsNamed(word));
        }
        if (leaf.field().kind() == ValueKind.TEXT) {
            ForeignWords.inEnglish(word).ifPresent(english -> candidates.add(0, english));
        }
        for (String near : candidates) {
            deadline.check();
            String text = with(leaf, wrong, near);
            boolean phrase = text.indexOf(' ') >= 0;
            CableQuery asked = phrase
                    ? CableQuery.phrase(leaf.clause().field(), text)
                    : CableQuery.word(leaf.clause().field(), text);
            long found = counter.count(asked);
            if (found > 0) {
                return Optional.of(new Better(asked.toString(), found));
            }
        }
        return Optional.empty();
    }

    /**
     * The TAGS with a word in their names that begins with this one, the commonest first. Its last two letters may be
     * missing there, and a short form may have a k: {@code NUKE} for nuclear.
     */
    private List<String> tagsNamed(String word) throws IOException {
        for (int length = word.length(); length >= Math.max(MIN_PREFIX, word.length() - MAX_LEFT_OUT); length--) {
            String prefix = word.substring(0, length);
            for (String written : new LinkedHashSet<>(List.of(prefix, prefix.replace('K', 'C')))) {
                Map<String, Long> tags = vocabulary.beginning(Dimension.TAGS, written);
                if (!tags.isEmpty()) {
                    return tags.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .limit(MAX_TRIED)
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** The text of a leaf with one word replaced. If there are several terms at a position, the first is used. */
    private static String with(AnalysedLeaf leaf, int wrong, String better) {
        SortedMap<Integer, String> words = new TreeMap<>();
        leaf.words().forEach(word -> words.putIfAbsent(word.position(), word.text()));
        words.put(leaf.words().get(wrong).position(), better);
        return String.join(leaf.field().kind() == ValueKind.MARKING ? "/" : " ", words.values());
    }

    private static QueryIssue ofAbsent(String word, CableField field, Optional<Better> better, Optional<Span> place) {
        String message = "no cable has \"" + word + "\""
                + better.map(near -> "; " + near.text() + " finds " + near.found())
                        .orElse(values(field));
        return issue(message, place, better.map(Better::text));
    }

    /** The values of a field that has few; nothing for other fields. */
    private static String values(CableField field) {
        return switch (field) {
            case ROLE -> "; the roles are " + all(ParagraphRole.values());
            case MARKING -> "; the levels are " + all(Sensitivity.values()) + "; controls such as NF are found, too";
            default -> "";
        };
    }

    private static String all(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** An issue for each phrase that is refused because too many words fit a pattern in it. */
    private List<QueryIssue> refused(ParsedQuery parsed) throws IOException {
        Set<CableQuery.Leaf> asked = AskedLeaves.of(parsed.query());
        List<QueryIssue> refused = new ArrayList<>();
        for (CableQuery.Leaf leaf : AskedLeaves.withExcluded(parsed.query())) {
            deadline.check();
            Optional<List<String>> open = RefusedPhrases.refused(leaf, vocabulary);
            open.ifPresent(patterns -> refused.add(issue(
                    "more than " + PatternWords.MAX_FITTING + " words fit " + String.join(" or ", patterns)
                            + ", too many for a phrase"
                            + (asked.contains(leaf) ? "" : ", so the NOT that excludes it finds nothing")
                            + "; write more of its letters",
                    Optional.ofNullable(parsed.places().get(leaf)),
                    Optional.empty())));
        }
        return refused;
    }

    private static QueryIssue issue(String message, Optional<Span> place, Optional<String> suggestion) {
        return QueryIssue.of(message, place.orElse(Span.NONE), suggestion);
    }
}
