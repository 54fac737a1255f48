// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cli.console.ShellWord;
import org.cablesearch.index.CableIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the folder of an index. */
public final class IndexOption implements NamesIndex {

    public static final String NAME = "--index";
    static final String VARIABLE = "CABLES_INDEX";

    @Option(
            names = {"-i", NAME},
            paramLabel = "DIR",
            description = "The folder of the index; without it, CABLES_INDEX names it.")
    private Optional<Path> folder = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Takes the folder from the environment. */
    public record FromEnvironment(Map<String, String> environment) implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            boolean isFolder = argument instanceof OptionSpec option
                    && option.longestName().equals(NAME);
            String value = environment.getOrDefault(VARIABLE, "");
            return isFolder && !value.isEmpty() ? value : null;
        }
    }

    /**
     * The folder.
     *
     * @throws ParameterException if the user did not name one
     */
    public Path path() {
        return folder.orElseThrow(() -> missing(command, NAME + " DIR, or set " + VARIABLE));
    }

    @Override
    public boolean isNamed() {
        return folder.isPresent();
    }

    /** The folder that an option or the environment names. */
    @Override
    public Optional<Path> folder() {
        return folder;
    }

    /** Whether a path is the folder of an index, as far as that can be known. */
    public static boolean isIndex(Path path) {
        try {
            return CableIndex.exists(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** The exception if the user did not name an index. */
    static ParameterException missing(CommandSpec command, String how) {
        return new ParameterException(command.commandLine(), "which index? Name its folder with " + how);
    }

    @Override
    public String options() {
        return folder.map(path -> NAME + " " + ShellWord.of(path.toString())).orElse(NAME + " DIR");
    }
}
