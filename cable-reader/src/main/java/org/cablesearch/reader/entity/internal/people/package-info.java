/** Passes that find people, and the merging of what they find into one entry per person. */
@NullMarked
package org.cablesearch.reader.entity.internal.people;

import org.jspecify.annotations.NullMarked;
