/** The tree of a query, translated to queries of the cluster; names and ids are looked up first. */
@NullMarked
package org.cablesearch.cluster.internal.translate;

import org.jspecify.annotations.NullMarked;
