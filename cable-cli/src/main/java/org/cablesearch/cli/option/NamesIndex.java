// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The options of a command that name an index. */
public interface NamesIndex {

    /** The options of a command that name its index, if it has any. */
    static Optional<NamesIndex> of(CommandLine command) {
        return command.getMixins().values().stream()
                .flatMap(mixin -> mixin instanceof NamesIndex names ? Stream.of(names) : Stream.empty())
                .findFirst();
    }

    /** Whether the user named an index, in a folder or in a cluster. */
    boolean isNamed();

    /** The options as a user would write them, for messages: {@code --index my-index}. */
    String options();

    /** The folder that the user named; empty for none, or for a cluster. */
    Optional<Path> folder();
}
