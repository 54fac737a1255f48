/** Looks up words, names, values, ids and cables in a cluster, for the interfaces of the engine. */
@NullMarked
package org.cablesearch.cluster.internal.lookup;

import org.jspecify.annotations.NullMarked;
