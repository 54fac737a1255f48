// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

/** When to print in colour. */
public enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Also into a pipe or a file. */
    ALWAYS,
    /** Not even on a terminal. */
    NEVER
}
