// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.MemoCache;
import org.cablesearch.reader.internal.facts.RoutingIndicators;
import org.cablesearch.reader.internal.input.RawCable;

/**
 * Finds the post that sent a cable: from the FM line; failing that, from the origin of the record; failing that, from
 * the station of the DE line.
 */
final class Senders {

    /** Longest first, since one may contain another. */
    static final List<String> KINDS_OF_POST =
            List.of("AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USOFFICE", "EMBASSY", "CONSULATE", "MISSION");

    private static final MemoCache<Optional<String>> POSTS = new MemoCache<>(Senders::post);

    private Senders() {}

    /** The sender's canonical name. */
    static Optional<String> of(RawCable raw, Header header) {
        return header.from()
                .flatMap(POSTS::of)
                .or(() -> POSTS.of(raw.origin()))
                .or(() -> header.station().flatMap(RoutingIndicators::nameOf).flatMap(POSTS::of));
    }

    /** {@code AMEMBASSY PHNOM PENH} and {@code Embassy Phnom Penh} are both {@code PHNOMPENH}. */
    private static Optional<String> post(String name) {
        String letters = Posts.squeeze(name);
        if (letters.startsWith("SECRETARYOFSTATE")) {
            return Optional.of("STATE");
        }
        return Posts.canonical(letters).or(() -> Posts.atEndOf(letters)).or(() -> unlisted(letters));
    }

    /** A post that is not in the table: the letters after the kind of post. */
    private static Optional<String> unlisted(String letters) {
        return KINDS_OF_POST.stream()
                .filter(kind -> letters.length() > kind.length() && letters.startsWith(kind))
                .map(kind -> letters.substring(kind.length()))
                .findFirst();
    }
}
