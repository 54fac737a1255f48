/** The options of a search as text, for command, page and documentation, and the messages about wrong ones. */
@NullMarked
package org.cablesearch.query.internal.option;

import org.jspecify.annotations.NullMarked;
