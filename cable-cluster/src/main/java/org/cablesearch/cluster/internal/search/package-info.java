/** Requests answered by the cluster. */
@NullMarked
package org.cablesearch.cluster.internal.search;

import org.jspecify.annotations.NullMarked;
