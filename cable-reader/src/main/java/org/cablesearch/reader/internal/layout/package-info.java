/**
 * One class for each published layout: text, CSV dump, HTML page, JSON lines. A layout finds records in an input and
 * splits each into header and body.
 */
@NullMarked
package org.cablesearch.reader.internal.layout;

import org.jspecify.annotations.NullMarked;
