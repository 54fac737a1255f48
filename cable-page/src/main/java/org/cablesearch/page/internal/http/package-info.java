/** One request and its answer: parameters, access, headers, time limits. */
@NullMarked
package org.cablesearch.page.internal.http;

import org.jspecify.annotations.NullMarked;
