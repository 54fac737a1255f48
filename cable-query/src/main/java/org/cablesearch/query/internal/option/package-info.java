/**
 * What the command, the page and assistants share: the options of a search as text, messages about invalid options,
 * the ids nearest to one that an index does not hold, and the watch on an index that changes.
 */
@NullMarked
package org.cablesearch.query.internal.option;

import org.jspecify.annotations.NullMarked;
