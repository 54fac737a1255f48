/** A node of OpenSearch that starts from Maven artifacts, in a process of its own. */
@NullMarked
package org.cablesearch.cluster.node;

import org.jspecify.annotations.NullMarked;
