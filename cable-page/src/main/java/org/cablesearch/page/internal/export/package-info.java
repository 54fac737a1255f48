/** Hits as files to take away: for spreadsheets, programs and people. */
@NullMarked
package org.cablesearch.page.internal.export;

import org.jspecify.annotations.NullMarked;
