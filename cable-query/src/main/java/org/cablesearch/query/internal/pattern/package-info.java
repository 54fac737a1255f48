/**
 * Patterns, expressions and near words as automata, and how much of an index a search for them reads.
 */
@NullMarked
package org.cablesearch.query.internal.pattern;

import org.jspecify.annotations.NullMarked;
