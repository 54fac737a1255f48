/** Finds spellings for words that no cable has, and better queries. */
@NullMarked
package org.cablesearch.query.internal.suggest;

import org.jspecify.annotations.NullMarked;
