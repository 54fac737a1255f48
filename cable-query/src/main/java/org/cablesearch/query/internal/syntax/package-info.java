/** Query text to tree and back. */
@NullMarked
package org.cablesearch.query.internal.syntax;

import org.jspecify.annotations.NullMarked;
