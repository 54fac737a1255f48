/**
 * One class for each published layout: text, CSV dump, HTML page, JSON lines. A layout finds records in an input and takes
 * a record apart into header and body.
 */
@NullMarked
package org.cablesearch.reader.internal.layout;

import org.jspecify.annotations.NullMarked;
