/** Passes that find organisations, and the merging of what they find into one entry per organisation. */
@NullMarked
package org.cablesearch.reader.entity.internal.orgs;

import org.jspecify.annotations.NullMarked;
