/** Answers for people: text, filled to the width of the terminal, with colours and marks. */
@NullMarked
package org.cablesearch.cli.show;

import org.jspecify.annotations.NullMarked;
