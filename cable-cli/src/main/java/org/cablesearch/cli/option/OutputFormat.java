// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.model.internal.text.Choice;

/** The format of results, which {@code --format} names, and {@code --json} for short. */
public final class OutputFormat {

    private OutputFormat() {}

    /**
     * The chosen format.
     *
     * @param isJson whether {@code --json} is given
     * @param named the value of {@code --format}, if it is given
     * @param json what {@code --json} is short for
     * @param usual the format without either option
     * @throws CommandException if the two options contradict each other
     */
    public static <F extends Enum<F>> F of(boolean isJson, Optional<F> named, F json, F usual) {
        if (isJson && named.isPresent() && named.get() != json) {
            throw CommandException.wrongUse(
                    "--json and --format " + Choice.name(named.get()) + " contradict each other; use only one of them");
        }
        return isJson ? json : named.orElse(usual);
    }
}
