package org.cablesearch.cluster.internal.search;

import java.util.Arrays;

/**
 * Records for each cable, identified by its number, which query of a batch finds it if only one does. Takes 16 to 30
 * bytes per cable.
 */
final class UniqueFinders {

    private static final int NOBODY = 0;
    private static final int SEVERAL = -1;

    private long[] cables = new long[1 << 10];
    /** For each cable, the index of the query plus one. */
    private int[] finders = new int[1 << 10];

    private int size;

    /** Records that a query finds a cable. */
    void note(long cable, int query) {
        if (3L * size > 2L * cables.length) {
            grow();
        }
        int at = placeOf(cable);
        if (finders[at] == NOBODY) {
            cables[at] = cable;
            finders[at] = query + 1;
            size++;
        } else if (finders[at] != query + 1) {
            finders[at] = SEVERAL;
        }
    }

    /** How many cables each query alone finds. */
    long[] uniqueByQuery(int queries) {
        long[] unique = new long[queries];
        Arrays.stream(finders).filter(finder -> finder > 0).forEach(finder -> unique[finder - 1]++);
        return unique;
    }

    /** The place of a cable in the table, or a free place. The numbers of cables are hashes already. */
    private int placeOf(long cable) {
        int at = Math.floorMod((int) (cable ^ cable >>> 32), cables.length);
        while (finders[at] != NOBODY && cables[at] != cable) {
            at = (at + 1) % cables.length;
        }
        return at;
    }

    private void grow() {
        long[] before = cables;
        int[] findersBefore = finders;
        cables = new long[2 * before.length];
        finders = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (findersBefore[i] != NOBODY) {
                int at = placeOf(before[i]);
                cables[at] = before[i];
                finders[at] = findersBefore[i];
            }
        }
    }
}
