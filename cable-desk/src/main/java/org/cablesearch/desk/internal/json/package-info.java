/** Reports as JSON. */
@NullMarked
package org.cablesearch.desk.internal.json;

import org.jspecify.annotations.NullMarked;
