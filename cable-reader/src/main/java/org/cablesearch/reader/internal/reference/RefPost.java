// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Optional;

/**
 * A post's name in a REF field.
 *
 * @param to the index after its last token
 * @param name its canonical name
 * @param misspelt the name as written, if the nearest known post was used instead
 */
record RefPost(int to, String name, Optional<String> misspelt) {}
