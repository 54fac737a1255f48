/** Suggests values by prefix, and other spellings for what no cable has. */
@NullMarked
package org.cablesearch.query.internal.suggest;

import org.jspecify.annotations.NullMarked;
