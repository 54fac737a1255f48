/** The words of a passage and what is known about each: tokens, traits, and the word lists. */
@NullMarked
package org.cablesearch.reader.entity.internal.text;

import org.jspecify.annotations.NullMarked;
