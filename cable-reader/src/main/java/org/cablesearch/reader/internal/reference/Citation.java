package org.cablesearch.reader.internal.reference;

/**
 * A cable that is cited inside a paragraph.
 *
 * @param start where the citation begins in the paragraph's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param cable the canonical id of the cited cable
 */
public record Citation(int start, int end, String cable) {}
