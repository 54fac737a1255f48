/** Writes reports, which quote and cite cables and list searches, as Markdown and as HTML. */
@NullMarked
package org.cablesearch.query.internal.report;

import org.jspecify.annotations.NullMarked;
