/** What is new for saved queries. */
@NullMarked
package org.cablesearch.query.internal.watch;

import org.jspecify.annotations.NullMarked;
