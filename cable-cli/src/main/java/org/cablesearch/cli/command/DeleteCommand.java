package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.CableIds;
import org.cablesearch.cli.option.IndexPlace;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.internal.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cables delete}. */
@Command(
        name = "delete",
        sortOptions = false,
        customSynopsis = "cables delete " + IndexPlace.SYNOPSIS + " [--json] ID...",
        description = "Deletes cables from an index.",
        footer = {
            "",
            "The files that the cables were read from stay; to bring a cable back, index its file again. References"
                    + " to it in other cables stay too: cables cites still lists those that cite it.",
            "",
            "Of several telegrams with one number, which only the archive of 1973 to 1979 has, all are deleted.",
            "",
            "All cables are deleted in one step. If the index does not hold some of them, the others are deleted. If an"
                    + " ID is not an id at all, nothing is deleted.",
            "",
            "Examples:",
            "  cables delete --index my-index 06PHNOMPENH2611",
            "  cables delete --index my-index 06PHNOMPENH2611 06 BANGKOK 8043",
            "",
            "Exit code 1 if the index does not hold one of them."
        })
final class DeleteCommand extends CommandOnIndex {

    @Mixin
    private final CableIds ids = new CableIds();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** How many cables of each id were deleted. A map, since the user may name a cable twice. */
    private final Map<String, Long> deleted = new LinkedHashMap<>();

    private final List<String> notHeld = new ArrayList<>();

    DeleteCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        // The searcher is opened first: it fails if there is no index, while a writer would create one.
        try (CableSearcher searcher = index.open();
                CableIndex writer = index.edit()) {
            List<String> asked = ids.texts();
            requireIds(searcher, asked);
            for (String id : asked) {
                delete(searcher, writer, id);
            }
            writer.commit();
        }
        long count = deleted.values().stream().mapToLong(Long::longValue).sum();
        if (json) {
            Json.object(console.out(), keys -> {
                keys.writeNumberProperty("deleted", count);
                Json.texts(keys, "notHeld", notHeld);
            });
        } else {
            console.out()
                    .line("deleted " + Counts.of(count, "cable")
                            + (deleted.isEmpty() ? "" : ": " + String.join(" ", deleted.keySet())));
        }
        return notHeld.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Rejects the whole command if a word is not an id, since the user may have meant something else. */
    private static void requireIds(CableSearcher searcher, List<String> asked) throws IOException {
        for (String id : asked) {
            if (Mrn.parse(id).isEmpty() && searcher.cables(id).isEmpty()) {
                throw CommandException.wrongUse(
                        "\"" + id + "\" is not the id of a cable, such as 06PHNOMPENH1385; nothing was deleted");
            }
        }
    }

    private void delete(CableSearcher searcher, CableIndex writer, String id) throws IOException {
        List<Cable> held = searcher.cables(id);
        boolean done = false;
        for (Map.Entry<String, Long> one : held.stream()
                .collect(Collectors.groupingBy(Cable::id, LinkedHashMap::new, Collectors.counting()))
                .entrySet()) {
            if (deleted.containsKey(one.getKey()) || writer.delete(one.getKey())) {
                deleted.put(one.getKey(), one.getValue());
                done = true;
            }
        }
        if (!done) {
            notHeld.add(id);
            console.complain("cables: " + AbsentCable.message(index, searcher, id));
        }
    }
}
