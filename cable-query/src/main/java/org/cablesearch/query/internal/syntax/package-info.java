/** Parses the text of a query to its tree, and prints the tree as text. */
@NullMarked
package org.cablesearch.query.internal.syntax;

import org.jspecify.annotations.NullMarked;
