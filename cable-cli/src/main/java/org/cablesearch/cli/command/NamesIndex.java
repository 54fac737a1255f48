package org.cablesearch.cli.command;

/** The options of a command that name an index. */
interface NamesIndex {

    /** The options as a user would write them, for messages: {@code --index my-index}. */
    String options();
}
