// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Optional;

/**
 * A cable named in a REF item.
 *
 * @param from the index of its first token
 * @param to the index after its last
 * @param year as written: two or four digits; empty if there is none
 * @param post the canonical name of its post
 * @param serial its serial
 * @param certain whether every part could be read: in {@code 094 QUITO 841}, 094 is not a year
 * @param misspelt the post as written, if the nearest known post was used instead
 */
record RefMention(
        int from, int to, Optional<String> year, String post, int serial, boolean certain, Optional<String> misspelt) {}
