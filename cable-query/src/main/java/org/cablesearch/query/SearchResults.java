package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.index.Dimension;

/**
 * The answer to a {@link SearchRequest}: one page of hits, the total, and the requested facets.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="pages"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface SearchResults {

    /** How many hits there are on all pages; a lower bound unless the total {@linkplain #totalIsExact() is exact}. */
    long total();

    /** Whether {@link #total()} is exact. */
    boolean totalIsExact();

    /** The hits of this page, in the requested order. */
    List<Hit> hits();

    /** The facets, in the order of the request; empty if time was up before they were counted. */
    Map<Dimension, Facet> facets();

    /** The parts of the query that were not understood or not searched for as written. */
    List<QueryIssue> issues();

    /** Better queries with the number of hits of each; empty unless the request asks for hints. */
    List<QueryHint> hints();

    /**
     * The best hits for any of the bare words. Empty if the request does not {@linkplain SearchRequest#near(boolean)
     * ask for them}, if the query has more than four hits, or if it has fewer than two bare words. Near hits are not
     * part of {@link #total}, {@link #hits} and {@link #facets}.
     */
    Optional<NearHits> near();

    /**
     * Whether the deadline cut the search short. Total, hits and facets are then incomplete. If a page has more than
     * ten hits, those that could not be read in time are on the next page.
     */
    boolean timedOut();

    /** The cursor of the next page, for {@link SearchRequest#after(String)}; empty on the last page. */
    Optional<String> next();

    /** Creates a builder for results without hits and with an exact total of 0, unless something else is set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds results. Each method returns this builder. Not safe for use by several threads. */
    final class Builder {

        private record MadeSearchResults(
                long total,
                boolean totalIsExact,
                List<Hit> hits,
                Map<Dimension, Facet> facets,
                List<QueryIssue> issues,
                List<QueryHint> hints,
                Optional<NearHits> near,
                boolean timedOut,
                Optional<Supplier<String>> cursor)
                implements SearchResults {

            @Override
            public Optional<String> next() {
                return cursor.map(Supplier::get);
            }
        }

        private record Ready(String get) implements Supplier<String> {}

        private long total;
        private boolean totalIsExact = true;
        private List<Hit> hits = List.of();
        private Map<Dimension, Facet> facets = Map.of();
        private List<QueryIssue> issues = List.of();
        private List<QueryHint> hints = List.of();
        private Optional<NearHits> near = Optional.empty();
        private boolean timedOut;
        private Optional<Supplier<String>> next = Optional.empty();

        private Builder() {}

        /** Sets {@link SearchResults#total}. */
        public Builder total(long total) {
            this.total = total;
            return this;
        }

        /** Sets {@link SearchResults#totalIsExact}. */
        public Builder totalIsExact(boolean totalIsExact) {
            this.totalIsExact = totalIsExact;
            return this;
        }

        /** Sets {@link SearchResults#hits}. */
        public Builder hits(List<Hit> hits) {
            this.hits = List.copyOf(hits);
            return this;
        }

        /** Sets {@link SearchResults#facets}. */
        public Builder facets(Map<Dimension, Facet> facets) {
            this.facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
            return this;
        }

        /** Sets {@link SearchResults#issues}. */
        public Builder issues(List<QueryIssue> issues) {
            this.issues = List.copyOf(issues);
            return this;
        }

        /** Sets {@link SearchResults#hints}. */
        public Builder hints(List<QueryHint> hints) {
            this.hints = List.copyOf(hints);
            return this;
        }

        /** Sets {@link SearchResults#near}. */
        public Builder near(Optional<NearHits> near) {
            this.near = requireNonNull(near, "near");
            return this;
        }

        /** Sets {@link SearchResults#timedOut}. */
        public Builder timedOut(boolean timedOut) {
            this.timedOut = timedOut;
            return this;
        }

        /** Sets {@link SearchResults#next}. */
        public Builder next(Optional<String> next) {
            this.next = next.map(Ready::new);
            return this;
        }

        /** Sets {@link SearchResults#next} to a cursor that is created only when it is asked for. */
        public Builder next(Supplier<String> next) {
            this.next = Optional.of(next);
            return this;
        }

        /** Creates the results. */
        public SearchResults build() {
            return new MadeSearchResults(total, totalIsExact, hits, facets, issues, hints, near, timedOut, next);
        }
    }
}
