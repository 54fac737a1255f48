/** Receipts of searches: what was asked of which archive, and what it answered. */
@NullMarked
package org.cablesearch.desk.internal.receipt;

import org.jspecify.annotations.NullMarked;
