/** Reads and writes a cable as one line of JSON. */
@NullMarked
package org.cablesearch.reader.internal.json;

import org.jspecify.annotations.NullMarked;
