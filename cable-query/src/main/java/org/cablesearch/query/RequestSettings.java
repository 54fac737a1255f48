// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.query.internal.request.SynonymExpansion;
import org.jspecify.annotations.Nullable;

/** What a search request asks for. This class reads the settings; {@link SearchRequest} changes them. */
abstract sealed class RequestSettings permits SearchRequest {

    static final Setting<ParsedQuery> QUERY = Setting.ofHits(
            "query", ParsedQuery.of(CableQuery.all()), parsed -> parsed.query().toString());
    static final Setting<Boolean> ANY = Setting.ofHits("any", false);
    static final Setting<Map<Dimension, List<String>>> SELECTED =
            Setting.ofHits("selected", Map.of(), RequestSettings::sets);
    static final Setting<Map<Dimension, List<String>>> EXCLUDED =
            Setting.ofHits("excluded", Map.of(), RequestSettings::sets);
    static final Setting<Optional<LocalDate>> FROM = Setting.ofHits("from", Optional.empty());
    static final Setting<Optional<LocalDate>> TO = Setting.ofHits("to", Optional.empty());
    static final Setting<Optional<Instant>> ADDED_SINCE = Setting.ofHits("addedSince", Optional.empty());
    static final Setting<Optional<Instant>> AS_OF = Setting.ofHits("asOf", Optional.empty());
    static final Setting<Optional<String>> AT = Setting.ofHits("at", Optional.empty());
    static final Setting<Synonyms> SYNONYMS = Setting.ofHits("synonyms", Synonyms.NONE);
    static final Setting<Sort> SORT = Setting.ofHits("sort", Sort.RELEVANCE);
    static final Setting<Unit> UNIT = Setting.ofHits("unit", Unit.CABLE);
    static final Setting<List<Counted>> COUNTED = Setting.ofAnswer("counted", List.of());
    static final Setting<Integer> LIMIT = Setting.ofAnswer("limit", 10);
    static final Setting<Optional<String>> AFTER = Setting.ofAnswer("after", Optional.empty());
    static final Setting<Integer> SNIPPETS = Setting.ofAnswer("snippets", 3);
    static final Setting<Boolean> WHOLE_PARAGRAPHS = Setting.ofAnswer("wholeParagraphs", false);
    static final Setting<Boolean> EXACT_TOTAL = Setting.ofAnswer("exactTotal", false);
    static final Setting<Boolean> NEAR = Setting.ofAnswer("near", false);
    static final Setting<Boolean> HINTS = Setting.ofAnswer("hints", false);
    static final Setting<Optional<Duration>> DEADLINE = Setting.ofAnswer("deadline", Optional.empty());

    /** A dimension to count, and which of its values to list. */
    record Counted(Dimension dimension, int values, Optional<String> prefix, boolean histogram) {}

    final Map<Setting<?>, Object> settings;

    /** The query with its synonyms, made when first asked for: a search needs it often, and it reads all synonyms. */
    private volatile @Nullable SynonymExpansion expansion;

    RequestSettings(Map<Setting<?>, Object> settings) {
        this.settings = settings;
    }

    /** The query, its issues, and the places of its leaves in the text. */
    public ParsedQuery parsed() {
        ParsedQuery asked = asked();
        return synonyms().equals(Synonyms.NONE)
                ? asked
                : new ParsedQuery(expansion().query(), asked.issues(), asked.places(), asked.text());
    }

    private SynonymExpansion expansion() {
        SynonymExpansion made = expansion;
        if (made == null) {
            made = SynonymExpansion.of(asked().query(), synonyms());
            expansion = made;
        }
        return made;
    }

    /** The query without synonyms. */
    private ParsedQuery asked() {
        return any() ? get(QUERY).anyWord() : get(QUERY);
    }

    /** The query. */
    public CableQuery query() {
        return parsed().query();
    }

    /** The synonyms that the query has. */
    List<Synonyms.Added> added() {
        return expansion().added();
    }

    /** The facets to count, in the order requested, and how many values of each to list. */
    public Map<Dimension, Integer> facets() {
        Map<Dimension, Integer> facets = new LinkedHashMap<>();
        get(COUNTED).forEach(counted -> facets.put(counted.dimension(), counted.values()));
        return Collections.unmodifiableMap(facets);
    }

    /** For each facet with a prefix, the prefix that a word of each listed value, or of its label, must have. */
    public Map<Dimension, String> facetPrefixes() {
        Map<Dimension, String> prefixes = new EnumMap<>(Dimension.class);
        get(COUNTED)
                .forEach(counted -> counted.prefix().ifPresent(prefix -> prefixes.put(counted.dimension(), prefix)));
        return Collections.unmodifiableMap(prefixes);
    }

    /** The facets that list years or months in order, in the order requested. */
    public Set<Dimension> histograms() {
        return get(COUNTED).stream()
                .filter(Counted::histogram)
                .map(Counted::dimension)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The selected values: in each dimension, a hit must have at least one of them. */
    public Map<Dimension, List<String>> selected() {
        return get(SELECTED);
    }

    /** The values that no hit may have. */
    public Map<Dimension, List<String>> excluded() {
        return get(EXCLUDED);
    }

    /** The first day of the hits, in UTC, inclusive. */
    public Optional<LocalDate> from() {
        return get(FROM);
    }

    /** The last day of the hits, in UTC, inclusive. */
    public Optional<LocalDate> to() {
        return get(TO);
    }

    /**
     * The earliest start of the load that first added a hit; empty for hits of all loads.
     *
     * @since 0.2
     */
    public Optional<Instant> addedSince() {
        return get(ADDED_SINCE);
    }

    /**
     * The time by which the hits had been sent, inclusive.
     *
     * @since 0.2
     */
    public Optional<Instant> asOf() {
        return get(AS_OF);
    }

    /**
     * The addressee that sent or received the hits.
     *
     * @since 0.2
     */
    public Optional<String> at() {
        return get(AT);
    }

    /**
     * The words and phrases that mean the same.
     *
     * @since 0.2
     */
    public Synonyms synonyms() {
        return get(SYNONYMS);
    }

    /** The order of the hits. */
    public Sort sort() {
        return get(SORT);
    }

    /** The unit of a hit: a cable or a paragraph. */
    public Unit unit() {
        return get(UNIT);
    }

    /** The maximum number of hits on a page. */
    public int limit() {
        return get(LIMIT);
    }

    /** The cursor after which the page begins; empty for the first page. */
    public Optional<String> after() {
        return get(AFTER);
    }

    /** The maximum number of snippets for each hit. */
    public int snippets() {
        return get(SNIPPETS);
    }

    /**
     * Whether snippets are whole paragraphs.
     *
     * @since 0.2
     */
    public boolean wholeParagraphs() {
        return get(WHOLE_PARAGRAPHS);
    }

    /** Whether the total must be exact. */
    public boolean exactTotal() {
        return get(EXACT_TOTAL);
    }

    /** Whether any of the bare words is enough. */
    public boolean any() {
        return get(ANY);
    }

    /** Whether to look for near hits if the query has few hits. */
    public boolean near() {
        return get(NEAR);
    }

    /** Whether to look for hints. */
    public boolean hints() {
        return get(HINTS);
    }

    /** Time limit of the search; empty for no limit. */
    public Optional<Duration> deadline() {
        return get(DEADLINE);
    }

    /**
     * A hash that is the same for requests with the same hits in the same order, no matter how many of the hits they show
     * and in which order values were selected, and different for all others: the key of a cache of hits, for example. The
     * hashes may change with the version of cables. For a cache of whole answers, use the request as the key.
     *
     * @return 64 hexadecimal digits, of SHA-256
     */
    public String fingerprint() {
        List<String> decisive = new ArrayList<>();
        for (Setting<?> setting : settings.keySet()) {
            decisive.add(setting.decisive(settings));
        }
        Collections.sort(decisive);
        return Sha256.hex(String.join("", decisive));
    }

    /** The values of each dimension as text. Their order and repetitions are left out, because no hit depends on them. */
    private static String sets(Map<Dimension, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(dimension -> dimension.getValue().stream()
                        .map(value -> dimension.getKey() + " " + value.length() + " " + value))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    final <T> T get(Setting<T> setting) {
        return setting.in(settings);
    }

    /**
     * A setting. Whoever adds one must declare whether it determines the hits, so that no cursor belongs to two requests
     * that differ in it.
     *
     * @param <T> the type of its value, which must be immutable and have {@code equals}
     */
    static final class Setting<T> {

        private final String name;
        private final T initial;
        private final Function<T, String> decisive;

        private Setting(String name, T initial, Function<T, String> decisive) {
            this.name = name;
            this.initial = initial;
            this.decisive = decisive;
        }

        /** A setting that determines the hits or their order. */
        static <T> Setting<T> ofHits(String name, T initial) {
            return ofHits(name, initial, String::valueOf);
        }

        /**
         * A setting of which only a part determines the hits or their order.
         *
         * @param decisive returns that part as text
         */
        static <T> Setting<T> ofHits(String name, T initial, Function<T, String> decisive) {
            return new Setting<>(name, initial, decisive);
        }

        /** A setting that determines only how much of the hits is shown and counted. */
        static <T> Setting<T> ofAnswer(String name, T initial) {
            return new Setting<>(name, initial, value -> "");
        }

        /** Its value in some settings. */
        @SuppressWarnings("unchecked") // written by set alone
        T in(Map<Setting<?>, Object> settings) {
            return (T) settings.getOrDefault(this, initial);
        }

        /**
         * The settings with another value for this setting. Initial values are left out, so equal requests have equal maps.
         */
        Map<Setting<?>, Object> set(Map<Setting<?>, Object> settings, T value) {
            Map<Setting<?>, Object> changed = new HashMap<>(settings);
            if (requireNonNull(value, name).equals(initial)) {
                changed.remove(this);
            } else {
                changed.put(this, value);
            }
            return Map.copyOf(changed);
        }

        /**
         * The part of the value that determines the hits, as text; empty if no part does. It begins with the length of the
         * text, so several of them joined have only one meaning.
         */
        String decisive(Map<Setting<?>, Object> settings) {
            String text = decisive.apply(in(settings));
            return text.isEmpty() ? "" : name + " " + text.length() + " " + text + "\n";
        }
    }
}
