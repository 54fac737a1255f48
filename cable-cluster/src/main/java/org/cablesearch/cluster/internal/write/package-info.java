/**
 * Sends cables to the cluster in bulk, retries when it is busy, and copies cables into a new index behind the same
 * name.
 */
@NullMarked
package org.cablesearch.cluster.internal.write;

import org.jspecify.annotations.NullMarked;
