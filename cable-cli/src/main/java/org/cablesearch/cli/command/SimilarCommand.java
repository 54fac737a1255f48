package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.json.SimilarJson;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.cli.show.SearchText;
import org.cablesearch.cli.show.Wrapping;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cables similar}. */
@Command(
        name = "similar",
        sortOptions = false,
        customSynopsis = "cables similar --index DIR [--limit N] [--json] ID",
        description = "Lists the cables most like one, and what they share with it.",
        footer = {
            "",
            "Alike are cables that share words which are rare elsewhere, TAGS, and citations.",
            "",
            "Example:",
            "  cables similar --index my-index 06PHNOMPENH2611",
            "",
            "Exit code 1 if it is not held."
        })
final class SimilarCommand implements Callable<Integer> {

    /** As many words as a person reads. */
    private static final int SHOWN_WORDS = 10;

    private final Console console;

    @Mixin
    private final IndexFolder index = new IndexFolder();

    @Option(names = "--limit", paramLabel = "N", description = "The most cables (10).")
    private int limit = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private final CableId id = new CableId();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SimilarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Limit.require(spec, limit);
        try (CableSearcher searcher = index.open()) {
            List<SimilarCable> similar = searcher.similar(id.text(), limit).orElseThrow(() -> index.notHeld(id.text()));
            if (json) {
                SimilarJson.print(
                        console.out(), searcher.cable(id.text()).orElseThrow().id(), similar);
            } else {
                print(similar);
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<SimilarCable> similar) {
        Output out = console.out();
        out.line(Style.STRONG.on(
                out.display(), similar.isEmpty() ? "no cable is like it" : Counts.of(similar.size(), "cable")));
        SearchText text = new SearchText(out);
        for (SimilarCable cable : similar) {
            text.printFacts(cable.hit());
            shared("words", cable.words().stream().limit(SHOWN_WORDS).toList());
            shared("TAGS", cable.tags());
            shared("citations", cable.references());
        }
    }

    private void shared(String what, List<String> values) {
        if (!values.isEmpty()) {
            String line = "shares " + what + ": " + String.join(", ", values);
            Wrapping.filledText(line, console.out().display().columns()).forEach(console.out()::line);
        }
    }
}
