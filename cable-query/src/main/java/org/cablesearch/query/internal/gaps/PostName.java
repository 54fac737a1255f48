package org.cablesearch.query.internal.gaps;

import org.cablesearch.model.internal.names.Posts;

/** A post as people write it. */
public final class PostName {

    private PostName() {}

    /** The post as ids have it: {@code PHNOMPENH} for {@code Embassy Phnom Penh}. */
    public static String letters(String written) {
        String letters = Posts.squeeze(written);
        return Posts.canonical(letters).or(() -> Posts.atEndOf(letters)).orElse(letters);
    }
}
