/** Cables on their way to the cluster: in bulk, again where it was busy, and into a new index behind the same name. */
@NullMarked
package org.cablesearch.cluster.internal.write;

import org.jspecify.annotations.NullMarked;
