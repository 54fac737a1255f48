/**
 * What a request means, the same for every engine: its leaves with their words, the weights of its words, what it asks
 * about the words of an index, and its deadline.
 */
@NullMarked
package org.cablesearch.query.internal.request;

import org.jspecify.annotations.NullMarked;
