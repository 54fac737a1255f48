/**
 * Speaks HTTP with the nodes of a cluster: which node, how often, with what credentials, and what a failure means. Start with
 * {@link org.cablesearch.cluster.internal.http.ClusterClient}.
 */
@NullMarked
package org.cablesearch.cluster.internal.http;

import org.jspecify.annotations.NullMarked;
