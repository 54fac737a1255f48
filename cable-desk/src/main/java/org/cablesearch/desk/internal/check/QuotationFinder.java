// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.Draft.Block;

/**
 * Finds quotations: block quotations, and text in quotation marks as English, German, French, Spanish, Italian, Polish,
 * Dutch and the Nordic languages write them. A quotation within a quotation is part of it.
 *
 * <p>Each quotation mark of the draft is accounted for: it begins or ends a quotation, is within one, is an apostrophe or
 * another sign ({@link Mark#isOther}), or is reported as a mark without its counterpart.
 */
public final class QuotationFinder {

    /** Maximum open marks within each other; of more, the outermost is reported. */
    private static final int MAX_DEPTH = 30;

    private final Draft draft;
    private final Effort effort;
    private final String text;
    private final List<Quoted> found = new ArrayList<>();

    /** The marks that are open in this block, the innermost last. */
    private final List<Open> open = new ArrayList<>();

    /** The outermost mark that the blocks before this one left open. */
    private Optional<Open> pending = Optional.empty();

    private int index;

    private QuotationFinder(Draft draft, Effort effort) {
        this.draft = draft;
        this.effort = effort;
        this.text = draft.text();
    }

    /** How a quotation is written. */
    public enum Dress {
        BLOCK,
        MARKS,
        /** A mark without one that closes it, and the text after it. */
        OPENING,
        /** A mark without one that opens, and the text before it. */
        CLOSING
    }

    /**
     * A quotation, without its marks.
     *
     * @param block the index in the draft of the block in which it begins
     * @param lastBlock the index of the block in which it ends
     * @param isSingle whether its mark, if it lacks a counterpart, may be an apostrophe
     */
    public record Quoted(int start, int end, int block, int lastBlock, Dress dress, boolean isSingle) {

        private static Quoted lone(int place, int block, Dress dress, Mark mark) {
            return new Quoted(place, place, block, block, dress, mark.isSingle());
        }

        private Quoted range(int from, int to) {
            return new Quoted(from, Math.max(from, to), block, lastBlock, dress, isSingle);
        }

        boolean isBlock() {
            return dress == Dress.BLOCK;
        }

        boolean isRead() {
            return dress == Dress.BLOCK || dress == Dress.MARKS;
        }
    }

    /**
     * An opening mark.
     *
     * @param block the index of its block
     * @param earlier the number of quotations found before it
     * @param again the same marks at the start of later blocks
     */
    private record Open(Mark mark, int block, int earlier, List<Quoted> again) {}

    /**
     * The quotations of a draft, in order.
     *
     * @param effort is asked before each block and mark whether they are still wanted
     * @throws InterruptedIOException if they are not
     */
    public static List<Quoted> find(Draft draft, Effort effort) throws InterruptedIOException {
        QuotationFinder finder = new QuotationFinder(draft, effort);
        for (finder.index = 0; finder.index < draft.blocks().size(); finder.index++) {
            finder.block(draft.blocks().get(finder.index));
        }
        finder.dropPending();
        finder.found.sort(Comparator.comparingInt(Quoted::start).thenComparingInt(Quoted::end));
        finder.extendLoneMarks();
        return List.copyOf(finder.found);
    }

    /** Gives each mark without a counterpart the text up to its neighbour. */
    private void extendLoneMarks() {
        for (int i = 0; i < found.size(); i++) {
            Quoted one = found.get(i);
            Block block = draft.blocks().get(one.block());
            if (one.dress() == Dress.OPENING) {
                int next = i + 1 < found.size()
                        ? found.get(i + 1).start() - 1
                        : block.place().end();
                found.set(i, one.range(one.start(), Math.min(next, block.place().end())));
            } else if (one.dress() == Dress.CLOSING) {
                int previous =
                        i > 0 ? found.get(i - 1).end() + 1 : block.place().start();
                found.set(
                        i,
                        one.range(
                                Math.min(
                                        one.end(),
                                        Math.max(previous, block.place().start())),
                                one.end()));
            }
        }
    }

    private void block(Block block) throws InterruptedIOException {
        effort.requireWanted();
        if (block.isQuotation()) {
            dropPending();
            found.add(new Quoted(block.place().start(), block.place().end(), index, index, Dress.BLOCK, false));
            return;
        }
        Marks marks = new Marks(text, block.place().start(), block.place().end());
        pending.filter(before -> before.block() < index
                        && text.startsWith(before.mark().text(), block.place().start()))
                .ifPresent(before -> {
                    // Each paragraph of a long quotation begins with the mark.
                    int end = block.place().start() + before.mark().width();
                    before.again().add(Quoted.lone(end, index, Dress.OPENING, before.mark()));
                    marks.skipTo(end);
                    open.add(before);
                    pending = Optional.empty();
                });
        for (Optional<Mark> next = marks.next(); next.isPresent(); next = marks.next()) {
            effort.requireWanted();
            Mark mark = next.get();
            int closed = closedBy(mark);
            if (closed >= 0 && !mark.mustOpen() && !(mark.isSingle() && marks.isPossessive(mark))) {
                close(open.get(closed), mark);
                open.subList(closed, open.size()).clear();
            } else if (mark.opens(closed >= 0)) {
                if (open.isEmpty() && !mark.isSingle()) {
                    dropPending();
                }
                if (open.size() == MAX_DEPTH) {
                    reportLone(open.removeFirst());
                }
                open.add(new Open(mark, index, found.size(), new ArrayList<>()));
            } else if (!mark.isOther()) {
                loneCloser(mark);
            }
        }
        endOfBlock();
    }

    /** The place among the open marks of the one that this mark can close; -1 if there is none. */
    private int closedBy(Mark mark) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Mark before = open.get(i).mark();
            if (mark.closes(before)) {
                return i;
            }
            if (mark.isSingle() && !before.isSingle()) {
                return -1;
            }
        }
        return -1;
    }

    private void close(Open opened, Mark mark) {
        found.subList(opened.earlier(), found.size()).clear();
        int start = opened.mark().end();
        found.add(new Quoted(start, mark.start(), opened.block(), index, Dress.MARKS, false));
    }

    private void loneCloser(Mark mark) {
        boolean endsPending = open.isEmpty()
                && pending.filter(before -> mark.closes(before.mark())).isPresent();
        if (endsPending) {
            close(pending.orElseThrow(), mark);
            pending = Optional.empty();
            return;
        }
        found.add(Quoted.lone(mark.start(), index, Dress.CLOSING, mark));
    }

    /** The outermost open mark may be closed in a later block; the others are reported. */
    private void endOfBlock() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Open one = open.get(i);
            if (i == 0 && !one.mark().isSingle() && pending.isEmpty()) {
                pending = Optional.of(one);
            } else {
                reportLone(one);
            }
        }
        open.clear();
    }

    private void dropPending() {
        pending.ifPresent(this::reportLone);
        pending = Optional.empty();
    }

    private void reportLone(Open one) {
        if (!one.mark().isWeak()) {
            found.add(Quoted.lone(one.mark().end(), one.block(), Dress.OPENING, one.mark()));
            found.addAll(one.again());
        }
    }
}
