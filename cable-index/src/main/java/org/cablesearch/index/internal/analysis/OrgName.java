package org.cablesearch.index.internal.analysis;

/**
 * The one form in which an organisation's name is counted across cables.
 *
 * <pre>
 * the World Bank, World Bank's     World Bank
 * U.N., UN                         UN
 * MOI,s                            MOI
 * Women's Affairs                  Women's Affairs
 * Ministère de l’Intérieur         Ministere de l'Interieur
 * </pre>
 *
 * <p>As with {@link PersonName} it is made of the one value alone. Case stays: MOI in capitals is an acronym, and MINISTRY
 * cannot be told from one. An acronym is not replaced by its expansion: what it stands for differs from cable to cable.
 */
public final class OrgName {

    private OrgName() {}

    /** The form of a name; what has no letter or digit stays as it is. */
    public static String canonical(String name) {
        String bare = name.strip();
        bare = withoutArticle(bare.substring(0, Folding.withoutPossessive(bare, 0, bare.length())));
        StringBuilder form = new StringBuilder(bare.length());
        for (String word : bare.split("\\s+")) {
            form.append(form.isEmpty() ? "" : " ").append(isPointed(word) ? word.replace(".", "") : word);
        }
        String folded = Folding.withoutAccents(form.toString());
        return folded.isBlank() ? name.strip() : folded;
    }

    private static String withoutArticle(String name) {
        boolean article = name.regionMatches(true, 0, "the ", 0, 4) && name.length() > 4;
        return article ? name.substring(4).strip() : name;
    }

    /** Whether a word is letters with a point behind each: {@code U.N.}, {@code U.S}. */
    private static boolean isPointed(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean letter = i % 2 == 0;
            if (letter ? !Character.isUpperCase(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() > 2;
    }
}
