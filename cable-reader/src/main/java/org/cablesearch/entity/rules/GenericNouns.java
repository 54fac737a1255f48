package org.cablesearch.entity.rules;

/**
 * Finds organisations behind the noun that says what they are: {@code state oil company Sonangol}, {@code the newspaper Liberte}.
 */
final class GenericNouns {

    private static final int NEVER = Trait.set(
            Trait.WORD,
            Trait.PLACE,
            Trait.DEMONYM,
            Trait.CALENDAR,
            Trait.RANK,
            Trait.ROYAL,
            Trait.OFFICE,
            Trait.GIVEN,
            Trait.SURNAME,
            Trait.OTHER_HEAD,
            Trait.NO_ORG);
    private static final int MOST_WORDS = 3;

    private GenericNouns() {}

    static void find(Passage passage, Organizations organizations) {
        for (int i = 0; i + 1 < passage.size(); i++) {
            Token token = passage.token(i);
            if (token.is(Trait.GENERIC)
                    && (token.shape() == Shape.LOWER || token.folded().equals("ngo"))
                    && !token.possessive()) {
                int from = passage.token(i + 1).isMark('"') ? i + 2 : i + 1;
                int end = end(passage, from);
                if (end > from) {
                    organizations.add(passage, from, end);
                }
            }
        }
    }

    private static int end(Passage passage, int from) {
        int end = from;
        while (end < passage.size() && end - from < MOST_WORDS && isName(passage, end)) {
            end++;
        }
        return end;
    }

    private static boolean isName(Passage passage, int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER;
        return passage.isFree(i) && written && !passage.capitals() && !token.shouted() && !token.isAny(NEVER);
    }
}
