/** The stored form of a cable. */
@NullMarked
package org.cablesearch.index.internal.record;

import org.jspecify.annotations.NullMarked;
