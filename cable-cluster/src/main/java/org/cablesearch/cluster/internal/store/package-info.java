/** The index in the cluster: its name, its versions behind that name, and JSON sent to it. */
@NullMarked
package org.cablesearch.cluster.internal.store;

import org.jspecify.annotations.NullMarked;
