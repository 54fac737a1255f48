// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Optional;
import org.cablesearch.model.internal.names.Posts;

/** Finds the names of posts in a REF field. */
final class RefPosts {

    private final RefCursor at;
    private final RefSerials serials;

    RefPosts(RefCursor at, RefSerials serials) {
        this.at = at;
        this.serials = serials;
    }

    /** The post whose name begins at {@code i}: the longest known one, or the nearest to the words before a serial. */
    Optional<RefPost> postAt(int i) {
        if (!at.isWord(i)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        Optional<RefPost> known = Optional.empty();
        int end = i;
        for (int words = 0; words < Posts.MAX_WORDS && at.isWord(end); words++) {
            letters.append(Posts.squeeze(at.text(end)));
            int after = end + 1;
            Optional<String> name = Posts.canonical(letters.toString());
            known = name.isPresent() ? Optional.of(new RefPost(after, name.get(), Optional.empty())) : known;
            end = afterNameMark(after);
        }
        return known.isPresent() ? known : nearestAt(i);
    }

    /** The marks inside names: {@code PORT-OF-SPAIN}, {@code ST. PETERSBURG}. */
    private int afterNameMark(int i) {
        return at.isMark(i, "-.") && at.isWord(i + 1) ? i + 1 : i;
    }

    private Optional<RefPost> nearestAt(int i) {
        StringBuilder letters = new StringBuilder();
        int end = i;
        for (int words = 0; words < Posts.MAX_WORDS - 1 && at.isWord(end); words++) {
            letters.append(Posts.squeeze(at.text(end)));
            int after = end + 1;
            if (serials.isSerial(serials.afterNoise(after))) {
                return Posts.nearest(letters.toString())
                        .map(name -> new RefPost(after, name, Optional.of(written(i, after))));
            }
            end = afterNameMark(after);
        }
        return Optional.empty();
    }

    private String written(int from, int after) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < after; i++) {
            text.append(text.isEmpty() || at.isGlued(i) ? "" : " ").append(at.text(i));
        }
        return text.toString();
    }

    /** Whether a post and its serial begin at {@code i}. */
    boolean isPostWithSerial(int i) {
        Optional<RefPost> post = postAt(i);
        return post.isPresent()
                && serials.isSerial(serials.afterNoise(post.get().to()));
    }
}
