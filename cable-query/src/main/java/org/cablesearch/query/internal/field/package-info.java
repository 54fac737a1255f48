/**
 * The fields of a query: how each is searched, and what its values mean, such as words, dates and levels.
 */
@NullMarked
package org.cablesearch.query.internal.field;

import org.jspecify.annotations.NullMarked;
