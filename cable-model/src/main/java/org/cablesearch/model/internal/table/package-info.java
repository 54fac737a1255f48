/** Results as tables: each key is a row, from which JSON, CSV and the documentation are printed. */
@NullMarked
package org.cablesearch.model.internal.table;

import org.jspecify.annotations.NullMarked;
