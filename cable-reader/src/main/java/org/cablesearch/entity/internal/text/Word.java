package org.cablesearch.entity.internal.text;

import org.cablesearch.model.internal.text.Folding;

/**
 * A word as it is written, and what follows from that alone.
 *
 * @param text as written, without a possessive {@code 's} (or {@code ,s}, as the wire garbles it)
 * @param folded the form to compare, as {@link Folding} makes it
 * @param shape how it is written
 * @param traits what it may be; bits of {@link Trait}
 */
record Word(String text, String folded, Shape shape, int traits) {}
