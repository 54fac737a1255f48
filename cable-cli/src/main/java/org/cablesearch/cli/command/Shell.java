package org.cablesearch.cli.command;

/** A shell that can complete commands and options. */
enum Shell {
    BASH,
    ZSH,
    FISH
}
