/**
 * One class for each published layout: text, CSV dump, HTML page, JSON lines. A layout finds records in an input and
 * delivers the content of each: its header and body, or a cable that is already parsed.
 */
@NullMarked
package org.cablesearch.reader.internal.layout;

import org.jspecify.annotations.NullMarked;
