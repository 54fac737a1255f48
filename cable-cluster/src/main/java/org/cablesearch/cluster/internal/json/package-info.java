/** All JSON that is sent to a cluster and read from it: the only room that knows how its queries and counts are written. */
@NullMarked
package org.cablesearch.cluster.internal.json;

import org.jspecify.annotations.NullMarked;
