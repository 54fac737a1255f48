/**
 * Lines of a telegram, and what can be on one: page marks, rulers, captions, classification words, paragraph numbers.
 */
@NullMarked
package org.cablesearch.reader.internal.line;

import org.jspecify.annotations.NullMarked;
