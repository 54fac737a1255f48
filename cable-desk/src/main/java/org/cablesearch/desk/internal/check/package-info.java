/** Finds the numbers and quotations of a draft, and compares them with cables. */
@NullMarked
package org.cablesearch.desk.internal.check;

import org.jspecify.annotations.NullMarked;
