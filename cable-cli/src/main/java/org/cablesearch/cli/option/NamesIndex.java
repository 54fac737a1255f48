package org.cablesearch.cli.option;

/** The options of a command that name an index. */
public interface NamesIndex {

    /** The options as a user would write them, for messages: {@code --index my-index}. */
    String options();
}
