/** Translates the tree of a query to queries of the cluster, after looking up its names and ids. */
@NullMarked
package org.cablesearch.cluster.internal.translate;

import org.jspecify.annotations.NullMarked;
