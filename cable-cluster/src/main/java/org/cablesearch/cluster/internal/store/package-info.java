/** The index in the cluster: its name, the versions behind that name, and requests to it. */
@NullMarked
package org.cablesearch.cluster.internal.store;

import org.jspecify.annotations.NullMarked;
