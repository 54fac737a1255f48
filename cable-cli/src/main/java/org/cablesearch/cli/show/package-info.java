/** Answers for people: text, filled to the width of the terminal, with highlighted matches. */
@NullMarked
package org.cablesearch.cli.show;

import org.jspecify.annotations.NullMarked;
