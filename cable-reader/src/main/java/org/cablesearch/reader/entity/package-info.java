/** Finds the people and organisations that a cable names. Start with {@link org.cablesearch.reader.entity.EntityExtractor}. */
@NullMarked
package org.cablesearch.reader.entity;

import org.jspecify.annotations.NullMarked;
