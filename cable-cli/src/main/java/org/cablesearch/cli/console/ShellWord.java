// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.util.regex.Pattern;

/** An argument as the user would type it, in any shell: cmd does not know single quotes. */
public final class ShellWord {

    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_./:\\\\@%+=,-]+");
    private static final Pattern ESCAPED = Pattern.compile("[\"$`]");

    private ShellWord() {}

    /** The argument, in double quotes if a shell would change it otherwise. */
    public static String of(String argument) {
        return SAFE.matcher(argument).matches()
                ? argument
                : '"' + ESCAPED.matcher(argument).replaceAll("\\\\$0") + '"';
    }
}
