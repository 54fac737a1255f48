/** Work in several threads, in an order that does not depend on their number, and what guards it. */
@NullMarked
package org.cablesearch.index.internal.work;

import org.jspecify.annotations.NullMarked;
