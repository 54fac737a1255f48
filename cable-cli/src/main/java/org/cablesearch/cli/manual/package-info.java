/** What the command says of itself: the manual page, the completions of shells, the page on problem codes, the version. */
@NullMarked
package org.cablesearch.cli.manual;

import org.jspecify.annotations.NullMarked;
