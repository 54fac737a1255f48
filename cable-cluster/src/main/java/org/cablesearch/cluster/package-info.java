/** Keeps and searches cables in an OpenSearch cluster, in place of a folder. */
@NullMarked
package org.cablesearch.cluster;

import org.jspecify.annotations.NullMarked;
