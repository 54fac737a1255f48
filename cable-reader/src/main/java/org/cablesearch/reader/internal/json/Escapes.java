package org.cablesearch.reader.internal.json;

import java.util.Locale;
import org.cablesearch.model.internal.text.Controls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes the characters that {@link Controls} names, in JSON that a person may see. The value stays the same, but a
 * terminal that shows it is safe.
 */
public final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int DELETE = 0x7f;

    private static final int[] ASCII = ascii();

    private static int[] ascii() {
        int[] escapes = standardAsciiEscapesForJSON();
        escapes[DELETE] = ESCAPE_STANDARD;
        return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return Controls.isEscapedInJson(character)
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
                : null;
    }
}
