// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.CommandException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameters that name cables. An id of several words ends with its serial. */
public final class CableIds {

    /** {@code PHNOMPENH2611}: letters, and digits at the end. */
    private static final Pattern COMPLETE = Pattern.compile("(?s)^\\P{L}*+\\p{L}.*\\p{Nd}");

    private static final Pattern PARAGRAPH_BEGINS = Pattern.compile("(?iu)¶.*|paras?\\.?");

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "A cable, as people write it: 06PHNOMPENH2611, 06 PHNOM PENH 02611.")
    private List<String> words = new ArrayList<>();

    /** Whether a cable or a document is named. */
    public boolean areGiven() {
        return !words.isEmpty() || document.document().isPresent();
    }

    @Mixin
    private final DocumentOption document = new DocumentOption();

    /**
     * The cables, in order.
     *
     * @throws CommandException as {@link #cables}, or if a paragraph is named
     */
    public List<AskedCable> wholeCables() {
        List<AskedCable> cables = cables();
        for (AskedCable cable : cables) {
            cable.paragraph().ifPresent(paragraph -> {
                throw CommandException.wrongUse("this command takes whole cables, not a paragraph: " + paragraph);
            });
        }
        return cables;
    }

    /**
     * The cables, and paragraphs of cables, in order.
     *
     * @throws CommandException if none is named, or a document of several ids
     */
    public List<AskedCable> cables() {
        if (words.isEmpty()) {
            throw CommandException.wrongUse("which cable? Name its ID, such as 06PHNOMPENH1385");
        }
        List<String> ids = new ArrayList<>();
        String id = "";
        for (String word : words) {
            if (id.isEmpty() && !ids.isEmpty() && PARAGRAPH_BEGINS.matcher(word).matches()) {
                id = ids.removeLast();
            }
            id = id.isEmpty() ? word : id + " " + word;
            if (COMPLETE.matcher(id).matches()) {
                ids.add(id);
                id = "";
            }
        }
        if (!id.isEmpty()) {
            ids.add(id);
        }
        if (document.document().isPresent() && ids.size() > 1) {
            throw CommandException.wrongUse("--document names a telegram with one ID, and here are " + ids.size() + ": "
                    + String.join(", ", ids));
        }
        return ids.stream()
                .map(asked -> AskedCable.parse(asked, document.document()))
                .toList();
    }
}
