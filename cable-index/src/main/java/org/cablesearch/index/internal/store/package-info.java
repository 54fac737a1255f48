/** The folder of an index: its lock, version, segments and damage. */
@NullMarked
package org.cablesearch.index.internal.store;

import org.jspecify.annotations.NullMarked;
