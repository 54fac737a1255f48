/** Hashes of cables and of archives, for receipts. */
@NullMarked
package org.cablesearch.desk.internal.receipt;

import org.jspecify.annotations.NullMarked;
