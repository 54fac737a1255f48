package org.cablesearch.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.query.CableSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The option that names an index. */
final class IndexFolder {

    static final String NAME = "--index";
    static final String VARIABLE = "CABLES_INDEX";

    @Option(
            names = {"-i", NAME},
            paramLabel = "DIR",
            required = true,
            description = "The folder of the index; without it, CABLES_INDEX names it.")
    private Path folder = Path.of("");

    /** Takes the folder from the environment. */
    record FromEnvironment(Map<String, String> environment) implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            boolean isFolder = argument instanceof OptionSpec option
                    && option.longestName().equals(NAME);
            String value = environment.getOrDefault(VARIABLE, "");
            return isFolder && !value.isEmpty() ? value : null;
        }
    }

    Path path() {
        return folder;
    }

    CableSearcher open() throws IOException {
        return CableSearcher.open(folder);
    }

    /** What to report if the index does not hold a cable. */
    CommandException notHeld(CableSearcher searcher, String id) throws IOException {
        return CommandException.notHeld(new HeldIds(searcher).absent(folder, id));
    }
}
