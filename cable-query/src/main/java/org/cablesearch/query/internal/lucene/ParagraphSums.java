package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/** Adds up the scores of clauses in each paragraph of a cable. */
public final class ParagraphSums {

    private final List<Matches> words;
    private final List<Matches> neighbours;
    private float[] sums = new float[0];
    private int[] found = new int[0];
    private float best;

    /**
     * @param words clauses that count wherever they match
     * @param neighbours clauses that can match only where two of those do
     */
    public ParagraphSums(List<Matches> words, List<Matches> neighbours) {
        this.words = words;
        this.neighbours = neighbours;
    }

    /** The greatest sum in the paragraphs of the cable in a document; zero if no clause matches any. */
    public float best(int first, int cable) throws IOException {
        begin(cable - first);
        for (Matches word : words) {
            for (int at = word.from(first); at < cable; at = word.from(at + 1)) {
                add(word, at - first);
            }
        }
        for (Matches pair : neighbours) {
            for (int at = first; at < cable; at++) {
                if (found[at - first] > 1 && pair.from(at) == at) {
                    add(pair, at - first);
                }
            }
        }
        return best;
    }

    private void begin(int paragraphs) {
        if (sums.length < paragraphs) {
            sums = new float[ArrayUtil.oversize(paragraphs, Float.BYTES)];
            found = new int[sums.length];
        }
        Arrays.fill(sums, 0, paragraphs, 0);
        Arrays.fill(found, 0, paragraphs, 0);
        best = 0;
    }

    private void add(Matches clause, int paragraph) throws IOException {
        if (clause.isSure()) {
            found[paragraph]++;
            sums[paragraph] += clause.score();
            best = Math.max(best, sums[paragraph]);
        }
    }
}
