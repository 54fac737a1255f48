package org.cablesearch.reader.internal.reference;

import java.util.Optional;

/**
 * A cable named in a REF item.
 *
 * @param from the index of its first token
 * @param to the index after its last
 * @param year as written: two or four digits; empty where none is
 * @param post the canonical name of its post
 * @param serial its serial
 * @param certain whether it is what it looks like: {@code 094 QUITO 841} has a year that is none
 * @param misspelt the post as written, where the nearest known one was taken
 */
record RefMention(
        int from, int to, Optional<String> year, String post, int serial, boolean certain, Optional<String> misspelt) {}
