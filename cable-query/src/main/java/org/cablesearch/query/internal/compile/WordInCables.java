package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.Occurrences;

/**
 * Where a word stands in one cable of a segment after another, in the order of the index. Each cable is read once, for all scores
 * that need it.
 */
final class WordInCables {

    private final LeafReaderContext leaf;
    private final BitSet cables;
    private final Occurrences texts;
    private final AskedForm.Places asked;
    private final TwinTerms.InSegment headings;
    private final TwinTerms.InSegment subjects;
    private int cable = -1;
    private int size;
    private int[] paragraphs = new int[16];
    private int[] counts = new int[16];
    private int[] written = new int[16];
    private int countInCable;
    private int writtenInCable;
    private int countInSubject;
    private int writtenInSubject;

    WordInCables(LeafReaderContext leaf, AskedForm form) throws IOException {
        this.leaf = leaf;
        this.cables = Blocks.cableBits(leaf);
        this.texts = form.stem().in(leaf);
        this.asked = form.in(leaf);
        this.headings = form.heading().in(leaf);
        this.subjects = form.subject().in(leaf);
    }

    /** Whether it has yet to read the first cable of this segment. */
    boolean isBefore(LeafReaderContext leaf) {
        return this.leaf == leaf && cable < 0;
    }

    /** Reads the cable to which a document belongs. */
    void read(int document) throws IOException {
        int next = cables.nextSetBit(document);
        if (next != cable) {
            cable = next;
            countInCable = 0;
            writtenInCable = 0;
            int first = cable == 0 ? 0 : cables.prevSetBit(cable - 1) + 1;
            readTexts(first);
            readHeadings(first);
            readSubject();
        }
    }

    private void readTexts(int first) throws IOException {
        size = 0;
        for (int paragraph = texts.from(first); paragraph < cable; paragraph = texts.from(paragraph + 1)) {
            if (size == paragraphs.length) {
                paragraphs = ArrayUtil.grow(paragraphs);
                counts = ArrayUtil.growExact(counts, paragraphs.length);
                written = ArrayUtil.growExact(written, paragraphs.length);
            }
            paragraphs[size] = paragraph;
            counts[size] = texts.in(paragraph);
            written[size] = asked.contain(paragraph) ? counts[size] : 0;
            countInCable += counts[size];
            writtenInCable += written[size];
            size++;
        }
    }

    private void readHeadings(int first) throws IOException {
        for (int heading = headings.from(first); heading < cable; heading = headings.from(heading + 1)) {
            countInCable += headings.count(heading);
            writtenInCable += Math.min(1, headings.written(heading));
        }
    }

    private void readSubject() throws IOException {
        countInSubject = subjects.count(cable);
        writtenInSubject = subjects.written(cable);
        countInCable += countInSubject;
        writtenInCable += Math.min(1, writtenInSubject);
    }

    /** The document of the cable. */
    int cable() {
        return cable;
    }

    /** How many paragraphs of the cable have the word in their text. */
    int size() {
        return size;
    }

    /** The document of one of these paragraphs. */
    int paragraph(int number) {
        return paragraphs[number];
    }

    /** How often its text has the word in any form. */
    int count(int number) {
        return counts[number];
    }

    /** How often its text has the word as it was asked: if at all, as often as in any form. */
    int written(int number) {
        return written[number];
    }

    /** How often the cable has the word in any form, in subject, headings and texts. */
    int countInCable() {
        return countInCable;
    }

    /** How often the cable has the word as it was asked, at most once in the subject and in a heading. */
    int writtenInCable() {
        return writtenInCable;
    }

    /** How often the subject has the word in any form. */
    int countInSubject() {
        return countInSubject;
    }

    /** How often the subject has the word as it was asked. */
    int writtenInSubject() {
        return writtenInSubject;
    }
}
