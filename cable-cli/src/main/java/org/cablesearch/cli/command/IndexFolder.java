package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Option;

/** The option that names an index. */
final class IndexFolder {

    @Option(names = "--index", paramLabel = "DIR", required = true, description = "The folder of the index.")
    private Path folder = Path.of("");

    Path path() {
        return folder;
    }

    CableSearcher open() throws IOException {
        return CableSearcher.open(folder);
    }

    /** What to say where the index has no cable of an id. */
    CommandException notHeld(String id) {
        return CommandException.notHeld("the index " + folder + " holds no cable " + id
                + "; find ids by: cables search --index " + folder + " WORDS");
    }
}
