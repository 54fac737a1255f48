/** Work by several threads, in an order that does not depend on how many there are. */
@NullMarked
package org.cablesearch.index.internal.work;

import org.jspecify.annotations.NullMarked;
