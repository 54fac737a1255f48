/** Searches that stop when a request's time is up and return what they have found so far. */
@NullMarked
package org.cablesearch.query.internal.deadline;

import org.jspecify.annotations.NullMarked;
