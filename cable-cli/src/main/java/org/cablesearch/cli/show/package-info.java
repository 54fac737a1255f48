/** Answers for people: text, widths, colours, marks. */
@NullMarked
package org.cablesearch.cli.show;

import org.jspecify.annotations.NullMarked;
