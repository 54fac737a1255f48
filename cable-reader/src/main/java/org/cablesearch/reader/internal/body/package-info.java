/** The body below the front matter: paragraphs, headings, summary and comments, signature. */
@NullMarked
package org.cablesearch.reader.internal.body;

import org.jspecify.annotations.NullMarked;
