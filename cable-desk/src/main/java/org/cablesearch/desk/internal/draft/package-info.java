/** Reads drafts: plain text and Markdown, HTML, Word documents. */
@NullMarked
package org.cablesearch.desk.internal.draft;

import org.jspecify.annotations.NullMarked;
