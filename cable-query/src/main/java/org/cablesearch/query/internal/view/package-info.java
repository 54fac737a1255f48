/** Views of an archive: when a word came up, what sets one part apart, in which company a word is, who reported first. */
@NullMarked
package org.cablesearch.query.internal.view;

import org.jspecify.annotations.NullMarked;
