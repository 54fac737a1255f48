// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.Occurrences;

/**
 * Finds where a word occurs in the cables of a segment. Cables are read in the order of the index, each once for all
 * scores that need it.
 */
final class CablePostings {

    private final LeafReaderContext leaf;
    private final FixedBitSet cables;
    private final boolean readsPlaces;
    private final Occurrences texts;
    private final QueryTermForm.Places asked;
    private final WordAndStemTerms.InSegment subjects;
    private int cable = -1;
    private int size;
    private int[] paragraphs = new int[16];
    private int[] counts = new int[16];
    private int[] written = new int[16];
    /** For each paragraph, the end of its range in the positions. */
    private int[] ends = new int[16];

    private int[] places = new int[16];
    private int otherFormsInTexts;
    private int countInSubject;
    private int writtenInSubject;

    CablePostings(LeafReaderContext leaf, QueryTermForm form) throws IOException {
        this.leaf = leaf;
        this.cables = Blocks.cableBits(leaf);
        this.readsPlaces = form.readsPlaces();
        this.texts = readsPlaces ? form.stem().withPlaces(leaf) : form.stem().in(leaf);
        this.asked = form.in(leaf);
        this.subjects = form.subject().in(leaf);
    }

    /** Whether it belongs to this segment and has not read a cable yet. */
    boolean isBefore(LeafReaderContext leaf) {
        return this.leaf == leaf && cable < 0;
    }

    /** Reads the cable that a document belongs to. */
    void read(int document) throws IOException {
        int next = cables.nextSetBit(document);
        if (next != cable) {
            assert next > cable : "cable " + next + " after " + cable;
            cable = next;
            readTexts(Blocks.firstOfBlock(cables, cable));
            countInSubject = subjects.count(cable);
            writtenInSubject = subjects.written(cable);
        }
    }

    private void readTexts(int first) throws IOException {
        size = 0;
        otherFormsInTexts = 0;
        for (int paragraph = texts.from(first); paragraph < cable; paragraph = texts.from(paragraph + 1)) {
            if (size == paragraphs.length) {
                paragraphs = ArrayUtil.grow(paragraphs);
                counts = ArrayUtil.growExact(counts, paragraphs.length);
                written = ArrayUtil.growExact(written, paragraphs.length);
                ends = ArrayUtil.growExact(ends, paragraphs.length);
            }
            paragraphs[size] = paragraph;
            counts[size] = texts.in(paragraph);
            written[size] = asked.contain(paragraph) ? counts[size] : 0;
            otherFormsInTexts += counts[size] - written[size];
            if (readsPlaces) {
                readPlaces(size == 0 ? 0 : ends[size - 1]);
            }
            size++;
        }
    }

    private void readPlaces(int begin) throws IOException {
        ends[size] = begin + counts[size];
        places = ArrayUtil.grow(places, ends[size]);
        for (int at = begin; at < ends[size]; at++) {
            places[at] = texts.nextPlace();
        }
    }

    /** The document of the current cable. */
    int cable() {
        return cable;
    }

    /** A new walk over the paragraphs whose text has the word. */
    Walk walk() {
        return new Walk();
    }

    /**
     * Occurrences of the word in the cable in other forms than typed, in subject and texts. Its headings and header are not
     * read, so each word in them counts as typed.
     */
    int otherFormsInCable() {
        return otherFormsInTexts + countInSubject - writtenInSubject;
    }

    /** Occurrences of the word in the subject, in any form. */
    int countInSubject() {
        return countInSubject;
    }

    /** Occurrences of the word in the subject, as typed. */
    int writtenInSubject() {
        return writtenInSubject;
    }

    /** Walks over the paragraphs whose text has the word, cable by cable. */
    final class Walk {

        private int here = -1;
        private int at;

        /**
         * The first such paragraph from this document on, or the document of the cable if no more of its paragraphs
         * have the word.
         */
        int from(int least) throws IOException {
            if (least > here) {
                read(least);
                here = cable;
                at = 0;
            }
            while (at < size && paragraphs[at] < least) {
                at++;
            }
            return at < size ? paragraphs[at] : here;
        }

        /** Occurrences of the word in the text, in any form. */
        int count() {
            return counts[at];
        }

        /** Occurrences of the word in the text, as typed: either none, or as many as in any form. */
        int written() {
            return written[at];
        }

        /**
         * One of the positions at which the text has the word in any form. Positions must be read, see {@link
         * QueryTermForm#readPlaces}.
         */
        int place(int number) {
            return places[(at == 0 ? 0 : ends[at - 1]) + number];
        }
    }
}
