// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.List;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.CableId;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.show.SimilarText;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.result.BrowseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables similar}. */
@Command(name = "similar")
final class SimilarCommand extends CommandOnIndex implements Paged {

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = NumberOptions.FromZero.class,
            description = "List at most N cables (10).")
    private int limit = 10;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final CableId id = new CableId();

    SimilarCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = index.open()) {
            List<CableKey> keys = id.asked().keys(searcher);
            if (keys.isEmpty()) {
                throw AbsentCable.exception(index, searcher, id.asked());
            }
            List<SimilarCable> similar =
                    searcher.similar(keys.getFirst(), limit).orElse(List.of());
            json.print(
                    console.out(),
                    BrowseTables.similar(keys.getFirst().id()),
                    similar,
                    cables -> SimilarText.print(console.out(), cables));
        }
        return ExitCode.DONE;
    }
}
