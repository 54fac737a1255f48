/** The front matter between the classification line and paragraph 1: TAGS, subject, executive order, classifier. */
@NullMarked
package org.cablesearch.reader.internal.front;

import org.jspecify.annotations.NullMarked;
