package org.cablesearch.cli.option;

import java.nio.file.Path;
import java.util.Optional;

/** The options of a command that name an index. */
public interface NamesIndex {

    /** The options as a user would write them, for messages: {@code --index my-index}. */
    String options();

    /** The folder that the user named; empty for none, or for a cluster. */
    Optional<Path> folder();
}
