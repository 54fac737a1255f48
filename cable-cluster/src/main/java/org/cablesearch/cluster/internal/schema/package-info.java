/** The fields of the cluster's index, and how text becomes terms that its analyzers only have to split. */
@NullMarked
package org.cablesearch.cluster.internal.schema;

import org.jspecify.annotations.NullMarked;
