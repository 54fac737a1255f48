/** The lists that the page saves, and their reports. */
@NullMarked
package org.cablesearch.page.internal.list;

import org.jspecify.annotations.NullMarked;
