package org.cablesearch.cli.command;

import java.io.PrintWriter;
import org.cablesearch.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all subcommands: what they have in common, and the list of them. */
@Command(
        name = "cables",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "cables COMMAND [OPTIONS]",
        description = "Full-text search for US diplomatic cables.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Begin with:",
            "  cables demo                                       a tour over sample cables",
            "  cables index --index my-index cables.csv          make an index, once",
            "  cables search --index my-index 'police corruption'",
            "  cables search --help                              the query language",
            "",
            "Exit code: 0 done; 1 done, but something was rejected, damaged or not held;",
            "2 not done: wrong use, or something could not be opened."
        })
final class CablesCommand implements Runnable {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show how long the parts took, and the stack trace of what went wrong.")
    private boolean verbose;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the versions of this command and of Java.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The whole command line. A further subcommand is one line here. */
    CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(this)
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new ParseCommand(console))
                .addSubcommand(new IndexCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new CitesCommand(console))
                .addSubcommand(new SimilarCommand(console))
                .addSubcommand(new BatchCommand(console))
                .addSubcommand(new SuggestCommand(console))
                .addSubcommand(new StatsCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new RebuildCommand(console))
                .addSubcommand(new AnalyzeCommand(console));
        return commandLine
                .setOut(new PrintWriter(console.out()))
                .setErr(console.err())
                .setUsageHelpWidth(console.out().display().columns())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.out().display().colour() ? Ansi.ON : Ansi.OFF));
    }

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
