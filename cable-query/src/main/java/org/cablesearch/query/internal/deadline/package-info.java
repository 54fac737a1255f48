/** Searches that stop when a request's time is over, with what they have found until then. */
@NullMarked
package org.cablesearch.query.internal.deadline;

import org.jspecify.annotations.NullMarked;
