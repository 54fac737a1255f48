/** Scores cables and paragraphs: the two steps of the ranking, and words in the form that the user typed. */
@NullMarked
package org.cablesearch.query.internal.rank;

import org.jspecify.annotations.NullMarked;
