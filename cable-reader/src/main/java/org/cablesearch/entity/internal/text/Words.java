package org.cablesearch.entity.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.cablesearch.model.internal.text.Folding;

/**
 * The words of one cable, each examined once. A cable repeats its words, so its tokens share them and take half the memory.
 * For one thread.
 */
public final class Words {

    /** Enough for a usual cable, so that the map need not grow. */
    private static final int USUAL_CAPACITY = 1024;

    private final Lexicon lexicon;
    private final Map<String, Word> words = new HashMap<>(USUAL_CAPACITY);
    private final Map<String, Word> marks = new HashMap<>();

    public Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Word of(String text) {
        Word word = words.get(text);
        if (word == null) {
            word = examined(text);
            words.put(text, word);
        }
        return word;
    }

    /** A word of small letters from a to z, of which little has to be examined. */
    Word ofSmallLetters(String text) {
        Word word = words.get(text);
        if (word == null) {
            word = new Word(text, text, Shape.LOWER, lexicon.traitsInLowerCase(text));
            words.put(text, word);
        }
        return word;
    }

    /** A mark of punctuation, or of a redaction. */
    Word mark(String mark) {
        return marks.computeIfAbsent(mark, text -> new Word(text, text, Shape.MARK, 0));
    }

    private Word examined(String text) {
        Shape shape = Shape.of(text);
        String folded = Folding.fold(text);
        return new Word(text, folded.equals(text) ? text : folded, shape, traits(shape, folded));
    }

    private int traits(Shape shape, String folded) {
        return switch (shape) {
            case NUMBER -> 0;
            case LOWER -> lexicon.traitsInLowerCase(folded);
            default -> lexicon.traits(folded);
        };
    }
}
