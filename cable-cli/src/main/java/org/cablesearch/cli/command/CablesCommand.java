// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.PrintWriter;
import org.cablesearch.cli.advice.ArgumentCheck;
import org.cablesearch.cli.console.ColorMode;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.OutputException;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.desk.CheckCommand;
import org.cablesearch.cli.desk.ReceiptCommand;
import org.cablesearch.cli.desk.ReportCommand;
import org.cablesearch.cli.manual.CompletionCommand;
import org.cablesearch.cli.manual.ExplainCommand;
import org.cablesearch.cli.manual.HelpCommand;
import org.cablesearch.cli.manual.HelpLayout;
import org.cablesearch.cli.manual.ManCommand;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.manual.VersionCommand;
import org.cablesearch.cli.option.Choices;
import org.cablesearch.cli.option.IndexOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The parent command: the options that all subcommands share, and the list of subcommands. */
@Command(name = "cables", versionProvider = Version.class, commandListHeading = "%nCommands:%n")
final class CablesCommand implements Runnable {

    private static final String FIRST_STEPS = """
        Search US diplomatic cables.

          cables open       in your browser; cables are added there, too
          cables demo       a tour of sample cables, here in the terminal
          cables help       all commands, and the query language
        """;

    private final Console console;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show how long each part took, and the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "always, never or auto: on a terminal (the default).")
    private ColorMode color = ColorMode.AUTO;

    @Option(names = "--no-pager", scope = ScopeType.INHERIT, description = "Do not show long output in a pager.")
    private boolean noPager;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the versions of this command and of Java.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CablesCommand(Console console) {
        this.console = console;
    }

    /** The whole command line. A new subcommand is one line here. */
    CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(this)
                .addSubcommand(new OpenCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new IndexCommand(console, this))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new CitesCommand(console))
                .addSubcommand(new SimilarCommand(console))
                .addSubcommand(new BatchCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(new TrendCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new KwicCommand(console))
                .addSubcommand(new FirstCommand(console))
                .addSubcommand(new GapsCommand(console))
                .addSubcommand(new ReceiptCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new McpCommand(console))
                .addSubcommand(new SuggestCommand(console))
                .addSubcommand(new StatsCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ParseCommand(console, this))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DeleteCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new RebuildCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new ManCommand(console))
                .addSubcommand(new HelpCommand())
                .addSubcommand(new VersionCommand());
        Choices.register(commandLine);
        HelpLayout.apply(commandLine, console.out().display().columns());
        return commandLine
                .setPosixClusteredShortOptionsAllowed(false)
                .setDefaultValueProvider(new IndexOption.FromEnvironment(console.environment()))
                .setOut(new PrintWriter(console.out()))
                .setErr(console.err())
                .setExecutionStrategy(this::execute);
    }

    /** Applies the options that all commands share, then runs the command. */
    private int execute(ParseResult parsed) {
        boolean paged = lastOf(parsed).isUsageHelpRequested()
                || lastOf(parsed).commandSpec().userObject() instanceof Paged;
        console.use(color, paged && !noPager);
        Ansi ansi = console.out().display().colour() ? Ansi.ON : Ansi.OFF;
        spec.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        ArgumentCheck.require(lastOf(parsed));
        try {
            return new RunLast().execute(parsed);
        } catch (OutputException e) {
            // The help could not be printed. picocli passes on only its own exceptions.
            throw new ExecutionException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static ParseResult lastOf(ParseResult parsed) {
        return parsed.hasSubcommand() ? lastOf(parsed.subcommand()) : parsed;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Called if no command is named: on a terminal, prints the first steps; in a program, this is a mistake. */
    @Override
    public void run() {
        if (console.out().display().terminal()) {
            FIRST_STEPS.lines().forEach(console.out()::line);
            return;
        }
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
