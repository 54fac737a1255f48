/** Finds the names of people that a name with a slip, or in another form, may mean. */
@NullMarked
package org.cablesearch.query.internal.near;

import org.jspecify.annotations.NullMarked;
