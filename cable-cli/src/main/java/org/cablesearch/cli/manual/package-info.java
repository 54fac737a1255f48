/** The command's own documentation: the manual page, shell completions, the page on problem codes, the version. */
@NullMarked
package org.cablesearch.cli.manual;

import org.jspecify.annotations.NullMarked;
