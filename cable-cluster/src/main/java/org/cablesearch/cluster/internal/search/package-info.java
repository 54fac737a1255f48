/** Answers requests by searching the cluster. */
@NullMarked
package org.cablesearch.cluster.internal.search;

import org.jspecify.annotations.NullMarked;
