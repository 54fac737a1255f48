/**
 * Tools for researchers after the search. {@link org.cablesearch.desk.DraftChecker} compares the numbers and
 * quotations of a draft with an archive.
 */
@NullMarked
package org.cablesearch.desk;

import org.jspecify.annotations.NullMarked;
