/** One request and its answer: parameters, who may ask, headers, time. */
@NullMarked
package org.cablesearch.page.internal.http;

import org.jspecify.annotations.NullMarked;
