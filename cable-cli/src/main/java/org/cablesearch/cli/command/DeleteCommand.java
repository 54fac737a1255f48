// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cli.advice.AbsentCable;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.option.AskedCable;
import org.cablesearch.cli.option.CableIds;
import org.cablesearch.cli.option.JsonOption;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cables delete}. */
@Command(name = "delete")
final class DeleteCommand extends CommandOnIndex {

    private static final Table<DeleteCommand> TABLE = Table.of(
            row("deleted", NUMBER, command -> command.deleted.size(), "how many cables were deleted"),
            row("notHeld", list(TEXT), command -> command.notHeld, "the ids that the index does not hold"));

    @Mixin
    private final CableIds ids = new CableIds();

    @Mixin
    private final JsonOption json = new JsonOption();

    /** The deleted keys. A set, since the user may name a cable twice. */
    private final Set<CableKey> deleted = new LinkedHashSet<>();

    /** The name of a deleted cable in messages: an id alone means all of its documents. */
    private final Set<String> names = new LinkedHashSet<>();

    private final List<String> notHeld = new ArrayList<>();

    DeleteCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        // The searcher is opened first: it fails if there is no index, while a writer would create one.
        try (CableSearcher searcher = index.open();
                CableIndex writer = index.edit()) {
            // From now on nobody else can change an index in a folder: what is found is what is deleted.
            searcher.refresh();
            List<AskedCable> all = ids.wholeCables();
            requireIds(searcher, all);
            for (AskedCable asked : all) {
                delete(searcher, writer, asked);
            }
            writer.commit();
        }
        json.print(
                console.out(),
                TABLE,
                this,
                command -> console.out()
                        .line("deleted " + Wording.count(deleted.size(), "cable")
                                + (deleted.isEmpty() ? "" : ": " + String.join(" ", names))));
        return notHeld.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Rejects the whole command if a word is not an id, since the user may have meant something else. */
    private static void requireIds(CableSearcher searcher, List<AskedCable> all) throws IOException {
        for (AskedCable asked : all) {
            if (Mrn.parse(asked.id()).isEmpty()
                    && searcher.keys(asked.id(), Optional.empty()).isEmpty()) {
                throw CommandException.wrongUse("\"" + asked.id()
                        + "\" is not the id of a cable, such as 06PHNOMPENH1385; nothing was deleted");
            }
        }
    }

    private void delete(CableSearcher searcher, CableIndex writer, AskedCable asked) throws IOException {
        boolean done = false;
        for (CableKey key : asked.keys(searcher)) {
            if (deleted.contains(key) || writer.delete(key)) {
                deleted.add(key);
                names.add(asked.document().isPresent() ? key.toString() : key.id());
                done = true;
            }
        }
        if (!done) {
            notHeld.add(asked.id());
            console.complain("cables: " + AbsentCable.message(index, searcher, asked));
        }
    }
}
