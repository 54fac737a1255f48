// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Output;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.internal.result.ViewTables.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The option {@code --format}, and {@code --json} for short: how a command prints its results. */
@Command
public final class FormatOption {

    /** A format of results. */
    public enum Format {
        /** For people. */
        TEXT,
        /** One object, or one for each query of several. */
        JSON,
        /** An object for each hit or cable, one per line. */
        JSONL,
        /** A row for each hit or value, for spreadsheets. */
        CSV,
        /** A report to publish. */
        MARKDOWN
    }

    private final List<Format> formats;
    private final Format meantByJson;
    private final OptionSpec format;
    private final OptionSpec json;

    /**
     * Creates the option of a command.
     *
     * @param formats those that the command has, one of them JSON; the first is the usual one
     */
    public FormatOption(String help, Format... formats) {
        this.formats = List.of(formats);
        meantByJson = this.formats.contains(Format.JSON) ? Format.JSON : Format.JSONL;
        format = OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .description(help)
                .type(Format.class)
                .completionCandidates(this.formats.stream().map(Choice::name).toList())
                .converters(text -> Choices.converted(text, name -> Choice.of(name, this.formats)))
                .build();
        json = OptionSpec.builder("--json")
                .description("Short for --format " + Choice.name(meantByJson) + ".")
                .type(boolean.class)
                .build();
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        command.addOption(format).addOption(json);
    }

    /** The format that is named, by either option. */
    public Optional<Format> named() {
        Optional<Format> named = Optional.ofNullable(format.getValue());
        if (!Boolean.TRUE.equals(json.<Object>getValue())) {
            return named;
        }
        if (named.isPresent() && named.get() != meantByJson) {
            throw CommandException.wrongUse(
                    "--json and --format " + Choice.name(named.get()) + " contradict each other; use only one of them");
        }
        return Optional.of(meantByJson);
    }

    /** Prints a view in the chosen format; {@code text} prints it for people. */
    public void print(Output out, View<?> view, Printer<Output> text) throws IOException {
        switch (chosen()) {
            case JSON -> view.json().print(out);
            case CSV -> view.printCsv(out);
            default -> text.print(out);
        }
    }

    /** The format that is named, or the usual one. */
    public Format chosen() {
        return named().orElse(formats.getFirst());
    }
}
