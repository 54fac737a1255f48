/** What only the page shows, as tables of keys, and the lists that it saves. */
@NullMarked
package org.cablesearch.page.internal.json;

import org.jspecify.annotations.NullMarked;
