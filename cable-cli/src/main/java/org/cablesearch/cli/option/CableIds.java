package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.CommandException;
import picocli.CommandLine.Parameters;

/** The parameters that name cables. An id of several words ends with its serial. */
public final class CableIds {

    /** {@code PHNOMPENH2611}: letters, and digits at the end. */
    private static final Pattern COMPLETE = Pattern.compile("(?s)^\\P{L}*+\\p{L}.*\\p{Nd}");

    /** {@code ¶7}, {@code para. 7}: a paragraph, after the id of its cable. */
    private static final Pattern PARAGRAPH = Pattern.compile("(?iu)(?:¶|\\bparas?\\.?)\\s{0,3}(\\d{1,9})$");

    private static final Pattern PARAGRAPH_BEGINS = Pattern.compile("(?iu)¶.*|paras?\\.?");

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "A cable, as people write it: 06PHNOMPENH2611, 06 PHNOM PENH 02611.")
    private List<String> words = new ArrayList<>();

    /**
     * The ids, in order.
     *
     * @throws CommandException if a paragraph is named
     */
    public List<String> texts() {
        return cables().stream()
                .map(cable -> {
                    if (cable.paragraph().isPresent()) {
                        throw CommandException.wrongUse(
                                "a paragraph, ¶" + cable.paragraph().get()
                                        + ", can only be cited: cables show --cite text " + cable.id() + " ¶"
                                        + cable.paragraph().get());
                    }
                    return cable.id();
                })
                .toList();
    }

    /** The cables, and paragraphs of cables, in order. */
    public List<AskedCable> cables() {
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
        return ids.stream().map(CableIds::cable).toList();
    }

    private static AskedCable cable(String text) {
        Matcher paragraph = PARAGRAPH.matcher(text);
        return paragraph.find()
                ? new AskedCable(
                        text.substring(0, paragraph.start()).strip(), Optional.of(Integer.valueOf(paragraph.group(1))))
                : new AskedCable(text, Optional.empty());
    }
}
