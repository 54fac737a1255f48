/**
 * The records behind the sealed result interfaces of {@code org.cablesearch.query}. Components have the meaning and the
 * nullness that the interfaces document; lists and maps are copied.
 */
@NullMarked
package org.cablesearch.query.internal.result;

import org.jspecify.annotations.NullMarked;
