// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Optional;

/**
 * One item of a REF field, without its label.
 *
 * @param label {@code A}; empty if the field has no labels
 * @param from the index of its first token
 * @param to the index after its last
 */
record RefItem(Optional<String> label, int from, int to) {}
