/** Finds the people and organisations that a cable names. Start with {@link org.cablesearch.entity.EntityExtractor}. */
@NullMarked
package org.cablesearch.entity;

import org.jspecify.annotations.NullMarked;
