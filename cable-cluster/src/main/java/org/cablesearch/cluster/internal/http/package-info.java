/**
 * Sends HTTP requests to the nodes of a cluster: chooses the node, retries, sends credentials, and explains failures.
 * Start with {@link org.cablesearch.cluster.internal.http.ClusterClient}.
 */
@NullMarked
package org.cablesearch.cluster.internal.http;

import org.jspecify.annotations.NullMarked;
