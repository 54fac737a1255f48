package org.cablesearch.entity.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: lower case, without accents, with one kind of apostrophe. */
public final class Fold {

    private Fold() {}

    /** {@code Núñez’s} is {@code nunez's}. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return unaccented(text).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String unaccented(String text) {
        String plain = text.replace('’', '\'').replace('‘', '\'');
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                kept.append(apart.charAt(i));
            }
        }
        return kept.toString();
    }
}
