package org.cablesearch.entity.internal.text;

/** Small words that show what kind of name follows. */
public final class Prepositions {

    private Prepositions() {}

    /** {@code in Kandahar}. */
    public static boolean isOfPlace(String folded) {
        return switch (folded) {
            case "in",
                    "at",
                    "near",
                    "from",
                    "into",
                    "outside",
                    "throughout",
                    "via",
                    "inside",
                    "within",
                    "across",
                    "around",
                    "through",
                    "toward",
                    "towards",
                    "to" -> true;
            default -> false;
        };
    }

    /** {@code told Rubaie}. */
    public static boolean isBeforePerson(String folded) {
        return switch (folded) {
            case "told",
                    "asked",
                    "informed",
                    "assured",
                    "thanked",
                    "reminded",
                    "pressed",
                    "advised",
                    "briefed",
                    "warned",
                    "persuaded",
                    "convinced",
                    "accused",
                    "praised",
                    "blamed",
                    "criticized",
                    "arrested" -> true;
            default -> false;
        };
    }
}
