/** Standard input, output and error: encoding, width, colour, pager, exit codes. */
@NullMarked
package org.cablesearch.cli.console;

import org.jspecify.annotations.NullMarked;
