/**
 * All JSON that is sent to a cluster or received from it. Only this room knows the syntax of its queries and
 * aggregations.
 */
@NullMarked
package org.cablesearch.cluster.internal.json;

import org.jspecify.annotations.NullMarked;
