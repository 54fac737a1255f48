package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.query.internal.result.HitData;

/**
 * A cable that was found or, at {@linkplain Unit#PARAGRAPH paragraph unit}, one of its paragraphs.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="search"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface Hit permits HitData {

    /** The published id of the cable. */
    String id();

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

    /** The paragraphs that match best, the best first; at paragraph unit exactly one, the paragraph that was found. */
    List<Snippet> snippets();

    /** The cable as a footnote cites it: {@code 06PHNOMPENH2611, 15 August 2006}. The day is in UTC. */
    default String citation() {
        return Footnote.of(this);
    }

    /**
     * One paragraph as a footnote cites it: {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}.
     *
     * @param snippet a snippet of this hit
     */
    default String citation(Snippet snippet) {
        return Footnote.of(this, snippet);
    }
}
