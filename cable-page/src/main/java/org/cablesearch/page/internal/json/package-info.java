/** What only the page shows, as tables of keys. */
@NullMarked
package org.cablesearch.page.internal.json;

import org.jspecify.annotations.NullMarked;
