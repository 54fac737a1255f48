/**
 * Answers for any engine what is asked beside searches: citations and threads, suggestions, similar cables.
 */
@NullMarked
package org.cablesearch.query.internal.browse;

import org.jspecify.annotations.NullMarked;
