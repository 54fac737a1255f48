/**
 * The options of a search as text, for the command, the page and the documentation, and messages about invalid options.
 */
@NullMarked
package org.cablesearch.query.internal.option;

import org.jspecify.annotations.NullMarked;
