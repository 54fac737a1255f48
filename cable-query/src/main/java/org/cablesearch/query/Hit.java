package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Classification;

/**
 * A cable that was found or, at {@linkplain Unit#PARAGRAPH paragraph unit}, one of its paragraphs.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="search"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface Hit {

    /** The published id of the cable. */
    String id();

    /** Tells apart several cables of one id, see {@link org.cablesearch.model.Cable#document()}. */
    default Optional<String> document() {
        return Optional.empty();
    }

    /** What identifies the cable: its id and its document. */
    default CableKey key() {
        return new CableKey(id(), document());
    }

    /** Its score, higher is better; empty unless hits are sorted by relevance. */
    OptionalDouble score();

    /** The subject of the cable; may be empty. */
    String subject();

    /** When the cable was sent. */
    Optional<CableDate> date();

    /** The post that sent the cable; may be empty. */
    String origin();

    /** The classification of the whole cable. */
    Classification classification();

    /**
     * The paragraphs that match best, the best first. At paragraph unit there is exactly one: the paragraph that was
     * found.
     */
    List<Snippet> snippets();

    /**
     * The bare words of the query that the cable has in its header alone, in the order of the query: the words of the
     * post, the month and the year. Empty at paragraph unit.
     */
    default List<HeaderWord> header() {
        return List.of();
    }

    /**
     * The cable as a short footnote cites it: {@code 06PHNOMPENH2611, 15 August 2006}. The day is in UTC. {@link
     * Citation} has the full form, and those of reference managers.
     */
    default String citation() {
        return Citation.of(this).brief();
    }

    /**
     * One paragraph as a short footnote cites it: {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}.
     *
     * @param snippet a snippet of this hit
     */
    default String citation(Snippet snippet) {
        return Citation.of(this).paragraph(snippet).brief();
    }

    /** Creates a builder for the cable with this id. Everything else is empty unless it is set. */
    static Builder builder(String id) {
        return new Builder(id);
    }

    /** Builds a hit. Each method returns this builder. Not safe for use by several threads. */
    final class Builder {

        private record MadeHit(
                String id,
                Optional<String> document,
                OptionalDouble score,
                String subject,
                Optional<CableDate> date,
                String origin,
                Classification classification,
                List<Snippet> snippets,
                List<HeaderWord> header)
                implements Hit {}

        private final String id;
        private Optional<String> document = Optional.empty();
        private OptionalDouble score = OptionalDouble.empty();
        private String subject = "";
        private Optional<CableDate> date = Optional.empty();
        private String origin = "";
        private Classification classification = Classification.NONE;
        private List<Snippet> snippets = List.of();
        private List<HeaderWord> header = List.of();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets {@link Hit#document}. */
        public Builder document(Optional<String> document) {
            this.document = requireNonNull(document, "document");
            return this;
        }

        /** Sets {@link Hit#score}. */
        public Builder score(OptionalDouble score) {
            this.score = requireNonNull(score, "score");
            return this;
        }

        /** Sets {@link Hit#subject}. */
        public Builder subject(String subject) {
            this.subject = requireNonNull(subject, "subject");
            return this;
        }

        /** Sets {@link Hit#date}. */
        public Builder date(Optional<CableDate> date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        /** Sets {@link Hit#origin}. */
        public Builder origin(String origin) {
            this.origin = requireNonNull(origin, "origin");
            return this;
        }

        /** Sets {@link Hit#classification}. */
        public Builder classification(Classification classification) {
            this.classification = requireNonNull(classification, "classification");
            return this;
        }

        /** Sets {@link Hit#snippets}. */
        public Builder snippets(List<Snippet> snippets) {
            this.snippets = List.copyOf(snippets);
            return this;
        }

        /** Sets {@link Hit#header}. */
        public Builder header(List<HeaderWord> header) {
            this.header = List.copyOf(header);
            return this;
        }

        /** Creates the hit. */
        public Hit build() {
            return new MadeHit(id, document, score, subject, date, origin, classification, snippets, header);
        }
    }
}
