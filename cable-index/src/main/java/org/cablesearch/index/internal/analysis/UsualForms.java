// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.internal.text.FactFile;

/**
 * The form in which each stem usually occurs: the table {@code usual-forms.txt} lists it, unless it is the word spelt
 * like the stem.
 *
 * <pre>
 * polic       police
 * countri     country
 * report      report
 * </pre>
 */
public final class UsualForms {

    private static final Map<String, String> BY_STEM = new LinkedHashMap<>();
    private static final List<Form> LISTED;

    static {
        for (String word : FactFile.lines(UsualForms.class::getResourceAsStream, "usual-forms.txt")) {
            BY_STEM.put(Form.stemOf(word), word);
        }
        LISTED = BY_STEM.entrySet().stream()
                .map(entry -> new Form(entry.getValue(), entry.getKey()))
                .toList();
    }

    private UsualForms() {}

    /** The usual form of a stem. */
    public static String of(String stem) {
        return BY_STEM.getOrDefault(stem, stem);
    }

    /** The usual forms that are spelt differently from their stems, in order. */
    public static List<Form> listed() {
        return LISTED;
    }
}
