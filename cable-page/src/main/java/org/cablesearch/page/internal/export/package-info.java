/** Hits as files, for spreadsheets, programs and people. */
@NullMarked
package org.cablesearch.page.internal.export;

import org.jspecify.annotations.NullMarked;
