package org.cablesearch.cli.command;

/** How the results of a batch are printed. */
enum BatchFormat {
    TEXT,
    CSV,
    JSON
}
