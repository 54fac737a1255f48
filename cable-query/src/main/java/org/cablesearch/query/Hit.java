// SPDX-License-Identifier: Apache-2.0
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
 * @param key what identifies the cable: its id and its document
 * @param score its score, higher is better; empty unless hits are sorted by relevance
 * @param subject the subject of the cable; may be empty
 * @param date when the cable was sent
 * @param origin the post that sent the cable; may be empty
 * @param classification the classification of the whole cable
 * @param snippets the paragraphs that match best, the best first. At paragraph unit there is exactly one: the paragraph
 *     that was found.
 * @param header the bare words of the query that the cable has in its header alone, in the order of the query: the
 *     words of the post, the month and the year. Empty at paragraph unit.
 */
public record Hit(
        CableKey key,
        OptionalDouble score,
        String subject,
        Optional<CableDate> date,
        String origin,
        Classification classification,
        List<Snippet> snippets,
        List<HeaderWord> header) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Hit {
        requireNonNull(key, "key");
        requireNonNull(score, "score");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(origin, "origin");
        requireNonNull(classification, "classification");
        snippets = List.copyOf(snippets);
        header = List.copyOf(header);
    }

    /**
     * A hit with this id, and nothing else.
     *
     * @since 0.2
     */
    public static Hit of(String id) {
        return of(new CableKey(id, Optional.empty()));
    }

    /**
     * A hit with this key, and nothing else.
     *
     * @since 0.2
     */
    public static Hit of(CableKey key) {
        return new Hit(
                key, OptionalDouble.empty(), "", Optional.empty(), "", Classification.NONE, List.of(), List.of());
    }

    /** The published id of the cable. */
    public String id() {
        return key.id();
    }

    /**
     * Tells apart several cables of one id, see {@link org.cablesearch.model.Cable#document()}.
     *
     * @since 0.2
     */
    public Optional<String> document() {
        return key.document();
    }

    /**
     * The cable as a short footnote cites it: {@code 06PHNOMPENH2611, 15 August 2006}. The day is in UTC. {@link
     * Citation} has the full form, and those of reference managers.
     */
    public String citation() {
        return Citation.of(this).brief();
    }

    /**
     * One paragraph as a short footnote cites it: {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}.
     *
     * @param snippet a snippet of this hit
     */
    public String citation(Snippet snippet) {
        return Citation.of(this).paragraph(snippet).brief();
    }

    /**
     * This hit with another score.
     *
     * @since 0.2
     */
    public Hit withScore(double score) {
        return new Hit(key, OptionalDouble.of(score), subject, date, origin, classification, snippets, header);
    }

    /**
     * This hit with another subject.
     *
     * @since 0.2
     */
    public Hit withSubject(String subject) {
        return new Hit(key, score, subject, date, origin, classification, snippets, header);
    }

    /**
     * This hit with another date.
     *
     * @since 0.2
     */
    public Hit withDate(CableDate date) {
        return new Hit(key, score, subject, Optional.of(date), origin, classification, snippets, header);
    }

    /**
     * This hit from another post.
     *
     * @since 0.2
     */
    public Hit withOrigin(String origin) {
        return new Hit(key, score, subject, date, origin, classification, snippets, header);
    }

    /**
     * This hit with another classification.
     *
     * @since 0.2
     */
    public Hit withClassification(Classification classification) {
        return new Hit(key, score, subject, date, origin, classification, snippets, header);
    }

    /**
     * This hit with other snippets.
     *
     * @since 0.2
     */
    public Hit withSnippets(List<Snippet> snippets) {
        return new Hit(key, score, subject, date, origin, classification, snippets, header);
    }

    /**
     * This hit with other words of its header.
     *
     * @since 0.2
     */
    public Hit withHeader(List<HeaderWord> header) {
        return new Hit(key, score, subject, date, origin, classification, snippets, header);
    }
}
