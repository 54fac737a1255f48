/** Defines the fields of the cluster's index, and turns text into terms that its analyzers only have to split. */
@NullMarked
package org.cablesearch.cluster.internal.schema;

import org.jspecify.annotations.NullMarked;
