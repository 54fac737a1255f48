package org.cablesearch.entity.internal.text;

import org.cablesearch.model.internal.text.Folding;

/**
 * A word as it is written, and what is known from that alone.
 *
 * @param text as written, without a possessive {@code 's} (or {@code ,s}, as it is garbled in transmission)
 * @param folded the form to compare, as {@link Folding} returns it
 * @param shape how it is written
 * @param traits what it may be; bits of {@link Trait}
 */
record Word(String text, String folded, Shape shape, int traits) {}
