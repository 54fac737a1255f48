/** The {@code cables} command: one class for each subcommand. {@link org.cablesearch.cli.command.Cables} starts it. */
@NullMarked
package org.cablesearch.cli.command;

import org.jspecify.annotations.NullMarked;
