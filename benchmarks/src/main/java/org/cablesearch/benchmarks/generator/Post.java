// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.util.List;

/**
 * A post.
 *
 * @param name the name as its cables write it: {@code PHNOM PENH}
 * @param route its routing indicator
 * @param country the code of its country in TAGS
 * @param kind {@code Embassy} or {@code Consulate}
 */
record Post(String name, String route, String country, String kind) {

    private static final List<Post> ALL =
            WordList.lines("posts.txt").stream().map(Post::of).toList();

    private static Post of(String line) {
        String[] columns = line.split(";", -1);
        return new Post(columns[0], columns[1], columns[2], columns[3]);
    }

    /** All posts, the busiest first. */
    static List<Post> all() {
        return ALL;
    }

    /** The post as the dump names it: {@code Embassy Phnom Penh}. */
    String origin() {
        StringBuilder origin = new StringBuilder(kind);
        for (String word : name.split(" ", -1)) {
            origin.append(' ').append(word.charAt(0)).append(Names.lower(word.substring(1)));
        }
        return origin.toString();
    }

    /** The post as headers name it: {@code AMEMBASSY PHNOM PENH}. */
    String address() {
        return (kind.equals("Embassy") ? "AMEMBASSY " : "AMCONSUL ") + name;
    }
}
