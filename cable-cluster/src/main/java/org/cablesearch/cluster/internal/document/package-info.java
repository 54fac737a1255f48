/** Converts a cable to a document of the cluster and back. */
@NullMarked
package org.cablesearch.cluster.internal.document;

import org.jspecify.annotations.NullMarked;
