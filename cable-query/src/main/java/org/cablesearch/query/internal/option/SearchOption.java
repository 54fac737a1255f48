// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.field.DateRange;

/**
 * An option of a search, defined once for the command, the page, {@link SearchRequest#toString} and the documentation.
 * {@code toString} returns the name of the command's long option and of the page's parameter, {@code facet-prefix}.
 * Options are applied to a request in the order of these constants.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and functions without state
public enum SearchOption {
    FACET(
            Scope.PAGE,
            Takes.SEVERAL,
            "DIM[:N]",
            "Count the values of a dimension, and list the N (10) most frequent.",
            dimensions(""),
            DimensionOption::facet,
            DimensionOption::facets),
    FACET_PREFIX(
            Scope.PAGE,
            Takes.SEVERAL,
            "DIM=PREFIX",
            "List only values with a word that begins with PREFIX, in the value itself or in its name.",
            dimensions("="),
            (request, text) -> DimensionOption.prefix(text, request::facetPrefix),
            request -> request.facetPrefixes().entrySet().stream()
                    .map(prefix -> prefix.getKey() + "=" + prefix.getValue())
                    .toList()),
    HISTOGRAM(
            Scope.PAGE,
            Takes.SEVERAL,
            "TIME",
            "Count the hits of each year or month, in order of time.",
            names(times()),
            (request, text) -> request.histogram(Choice.of(text, times())),
            request -> request.histograms().stream().map(Choice::name).toList()),
    SELECT(
            Scope.HITS,
            Takes.SEVERAL,
            "DIM=VALUE",
            "Only hits with this value; if several are selected in one dimension, with any of them.",
            dimensions("="),
            (request, text) -> DimensionOption.value(text, request::select),
            request -> DimensionOption.values(request.selected())),
    EXCLUDE(
            Scope.HITS,
            Takes.SEVERAL,
            "DIM=VALUE",
            "Only hits without this value.",
            dimensions("="),
            (request, text) -> DimensionOption.value(text, request::exclude),
            request -> DimensionOption.values(request.excluded())),
    FROM(
            Scope.HITS,
            Takes.ONE,
            "DATE",
            "Only hits of this year, month or day, or later.",
            List.of(),
            SearchRequest::from,
            request -> one(request.from().map(LocalDate::toString))),
    TO(
            Scope.HITS,
            Takes.ONE,
            "DATE",
            "Only hits of this year, month or day, or earlier.",
            List.of(),
            SearchRequest::to,
            request -> one(request.to().map(LocalDate::toString))),
    AS_OF(
            Scope.HITS,
            Takes.ONE,
            "DATE",
            "Only hits sent by the end of this year, month or day, or by a time such as 2006-08-15T14:30Z.",
            List.of(),
            SearchRequest::asOf,
            request -> one(request.asOf().map(DateRange::written))),
    AT(
            Scope.HITS,
            Takes.ONE,
            "ADDRESSEE",
            "With --as-of: only hits sent by or to this addressee; collectives are not resolved.",
            List.of(),
            SearchRequest::at,
            request -> one(request.at())),
    SORT(
            Scope.HITS,
            Takes.ONE,
            "ORDER",
            "relevance (the default), date (oldest first), -date (newest first) or id.",
            names(Arrays.asList(Sort.values())),
            (request, text) -> request.sort(Sort.of(text)),
            request -> changed(request, asked -> asked.sort())),
    LIMIT(
            Scope.PAGE,
            Takes.ONE,
            "N",
            "List at most N hits (10).",
            List.of(),
            (request, text) -> request.limit(NumberRange.FROM_ZERO.read(text)),
            request -> changed(request, asked -> asked.limit())),
    AFTER(
            Scope.PAGE,
            Takes.ONE,
            "CURSOR",
            "Show the next page. Each page ends with the CURSOR of the next.",
            List.of(),
            SearchRequest::after,
            request -> one(request.after())),
    UNIT(
            Scope.HITS,
            Takes.ONE,
            "UNIT",
            "What a hit is: cable (the default) or paragraph.",
            names(Arrays.asList(Unit.values())),
            (request, text) -> request.unit(Unit.of(text)),
            request -> changed(request, asked -> asked.unit())),
    SNIPPETS(
            Scope.HIT,
            Takes.ONE,
            "N",
            "Show at most N snippets per hit (3).",
            List.of(),
            (request, text) -> request.snippets(NumberRange.FROM_ZERO.read(text)),
            request -> changed(request, asked -> asked.snippets())),
    TIMEOUT(
            Scope.PAGE,
            Takes.ONE,
            "SECONDS",
            "Limit each query to SECONDS, or to a time such as 5m or 1h (" + UsualSearch.TIME_LIMIT.toSeconds()
                    + "); 0 for no limit.",
            List.of(),
            SearchOption::deadline,
            request -> one(request.deadline().map(Seconds::written))),
    ANY(
            Scope.HITS,
            Takes.NOTHING,
            "",
            "Find what has any of the words, the best first; without it, only what has all.",
            List.of(),
            (request, text) -> request.any(true),
            request -> changed(request, asked -> asked.any())),
    EXACTLY(
            Scope.PAGE,
            Takes.NOTHING,
            "",
            "If hardly any hit has all the words, do not show the best for any of them.",
            List.of(),
            (request, text) -> request.near(false),
            request -> List.of());

    /** The part of a request that an option affects. */
    public enum Scope {
        /** Which hits there are, or their order. Requests that differ in such an option share no cursor. */
        HITS,
        /** How each hit is shown. */
        HIT,
        /** The length of a page of hits, and what it shows beside them. */
        PAGE
    }

    /** Number of values that an option takes. */
    public enum Takes {
        NOTHING,
        ONE,
        SEVERAL
    }

    private static final Set<SearchOption> FILTERS = EnumSet.of(SELECT, EXCLUDE, FROM, TO, AS_OF, AT, ANY, TIMEOUT);

    private final Scope scope;
    private final Takes takes;
    private final String label;
    private final String help;
    private final List<String> choices;
    private final BiFunction<SearchRequest, String, SearchRequest> reader;
    private final Function<SearchRequest, List<String>> writer;

    SearchOption(
            Scope scope,
            Takes takes,
            String label,
            String help,
            List<String> choices,
            BiFunction<SearchRequest, String, SearchRequest> reader,
            Function<SearchRequest, List<String>> writer) {
        this.scope = scope;
        this.takes = takes;
        this.label = label;
        this.help = help;
        this.choices = choices;
        this.reader = reader;
        this.writer = writer;
    }

    public Scope scope() {
        return scope;
    }

    public Takes takes() {
        return takes;
    }

    /** The name of its value in the help, {@code DIM[:N]}; empty if it takes no value. */
    public String label() {
        return label;
    }

    /** Description for the help, in a sentence. */
    public String help() {
        return help;
    }

    /**
     * The values to offer for completion. One that ends with {@code =} must be continued. Empty if any text is allowed.
     */
    public List<String> choices() {
        return choices;
    }

    /** Whether it is one of the filters that all commands on the hits of queries take. */
    public boolean isFilter() {
        return FILTERS.contains(this);
    }

    /** Whether it applies to the queries of a batch. */
    public boolean appliesToBatches() {
        return isFilter() || this == LIMIT;
    }

    /**
     * Applies this option to a request.
     *
     * @param value the value as the user wrote it; ignored by an option without a value
     * @throws IllegalArgumentException if it is not a value of this option; the message is for the user
     */
    public SearchRequest applyTo(SearchRequest request, String value) {
        return reader.apply(request, value);
    }

    /** The values of this option in a request; empty if the request does not have the option. */
    public List<String> valuesIn(SearchRequest request) {
        return writer.apply(request);
    }

    /** The values of this option in a request as on the command line: {@code --from 2006-01-01}. */
    public List<String> wordsIn(SearchRequest request) {
        return valuesIn(request).stream()
                .map(value -> "--" + this + (takes == Takes.NOTHING ? "" : " " + quoted(value)))
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A request as on the command line: its options, then its queries. */
    public static String line(SearchRequest request, Stream<ParsedQuery> queries) {
        List<String> words = new ArrayList<>();
        for (SearchOption option : values()) {
            words.addAll(option.wordsIn(request));
        }
        List<String> texts = queries.map(
                        parsed -> parsed.text().isEmpty() ? parsed.query().toString() : parsed.text())
                .toList();
        // The command would take a query that begins with a minus sign for an option.
        words.addAll(texts.stream().anyMatch(text -> text.startsWith("-")) ? List.of("--") : List.of());
        texts.stream().map(SearchOption::quoted).forEach(words::add);
        return String.join(" ", words);
    }

    /**
     * The settings of a request that differ from those of a new request and are not options. The command and the page
     * always turn on those that are switches.
     */
    public static List<String> settingsWithoutOption(SearchRequest request) {
        Map<String, Boolean> settings = new LinkedHashMap<>();
        settings.put("exactTotal", request.exactTotal());
        settings.put("hints", request.hints());
        settings.put("near", request.near());
        settings.put("synonyms", !request.synonyms().equals(Synonyms.NONE));
        settings.put("wholeParagraphs", request.wholeParagraphs());
        settings.values().removeIf(on -> !on);
        return Stream.concat(
                        request.addedSince().map(since -> "addedSince " + since).stream(), settings.keySet().stream())
                .toList();
    }

    /** A text quoted as one word for a shell. */
    private static String quoted(String text) {
        return text.matches("[\\w:=.,@%+/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static SearchRequest deadline(SearchRequest request, String text) {
        Duration deadline = Seconds.of(text);
        return deadline.isZero() ? request.withoutDeadline() : request.deadline(deadline);
    }

    private static List<String> one(Optional<String> value) {
        return value.map(List::of).orElse(List.of());
    }

    /** The value of a setting; none if it is the one that a new request has. */
    private static List<String> changed(SearchRequest request, Function<SearchRequest, Object> setting) {
        Object value = setting.apply(request);
        Object initial = setting.apply(SearchRequest.of(CableQuery.all()));
        return value.equals(initial) ? List.of() : List.of(Choice.name(value));
    }

    /** The dimensions of time, for histograms. */
    private static List<Dimension> times() {
        return Arrays.stream(Dimension.values()).filter(Dimension::isTime).toList();
    }

    private static List<String> names(List<?> choices) {
        return choices.stream().map(Choice::name).toList();
    }

    private static List<String> dimensions(String end) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> dimension + end)
                .toList();
    }
}
