/** The routes that add cables, which only a page started by {@code cables open} has. */
@NullMarked
package org.cablesearch.page.internal.load;

import org.jspecify.annotations.NullMarked;
