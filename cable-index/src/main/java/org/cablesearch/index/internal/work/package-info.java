/** Work in several threads, in an order that does not depend on their number. */
@NullMarked
package org.cablesearch.index.internal.work;

import org.jspecify.annotations.NullMarked;
