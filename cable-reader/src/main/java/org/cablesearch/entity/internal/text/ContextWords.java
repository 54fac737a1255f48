package org.cablesearch.entity.internal.text;

import java.util.Set;
import org.cablesearch.model.internal.text.WordFile;

/** Words that show what kind of name is beside them: the lists of {@code context-words.txt}, folded. */
public final class ContextWords {

    private static final WordFile FILE = WordFile.of(ContextWords.class::getResourceAsStream, "context-words.txt");

    private ContextWords() {}

    /** The words of a list. */
    public static Set<String> of(String list) {
        return Set.copyOf(FILE.words(list));
    }
}
