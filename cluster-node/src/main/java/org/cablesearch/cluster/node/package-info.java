/** An OpenSearch node that starts from Maven artifacts, in its own process. */
@NullMarked
package org.cablesearch.cluster.node;

import org.jspecify.annotations.NullMarked;
