package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** The parameters that name cables. An id of several words ends with its serial. */
public final class CableIds {

    /** {@code PHNOMPENH2611}: letters, and digits at the end. */
    private static final Pattern COMPLETE = Pattern.compile("(?s)^\\P{L}*+\\p{L}.*\\p{Nd}");

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "A cable, as people write it: 06PHNOMPENH2611, 06 PHNOM PENH 02611.")
    private List<String> words = new ArrayList<>();

    /** The ids, in order. */
    public List<String> texts() {
        List<String> ids = new ArrayList<>();
        String id = "";
        for (String word : words) {
            id = id.isEmpty() ? word : id + " " + word;
            if (COMPLETE.matcher(id).matches()) {
                ids.add(id);
                id = "";
            }
        }
        if (!id.isEmpty()) {
            ids.add(id);
        }
        return ids;
    }
}
