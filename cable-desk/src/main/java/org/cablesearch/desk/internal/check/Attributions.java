// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.Draft.Block;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.internal.check.QuotationFinder.Quoted;

/** Finds which cable a draft names for a quotation. */
public final class Attributions {

    /** Maximum characters that a regex sees. */
    static final int REACH = 160;

    /** Maximum distance in characters of a number from its quotation within a paragraph. */
    private static final int PARAGRAPH = 5_000;

    /** Maximum characters after the numbers of a paragraph that is only a source: a date, a paragraph. */
    private static final int MAX_SOURCE = 60;

    /** Maximum number of sources of a quotation; each is compared with it. */
    private static final int MAX_SOURCES = 20;

    /** Maximum paragraphs in a block quotation whose source precedes or follows it. */
    private static final int MAX_BLOCKS = 50;

    /** Text allowed between a closing quotation mark and the parenthesis or dash before the number. */
    private static final Pattern PARENTHESIS = Pattern.compile(
            "[”“\"’»«›'*_.,;:!?…\\s]*(?:\\[\\^?\\w+\\]\\s*)?(?:[(\\[][^)\\]]{0,80}|[—–-]{1,3}\\s*[^.!?]{0,40})$");

    private static final Pattern NOTE_REFERENCE = Pattern.compile("[”“\"’»«›'*_.,;:!?)\\s]*$");

    /** Text allowed between the references to two notes: the first reference itself, if the text has it. */
    private static final Pattern NEXT_NOTE = Pattern.compile("(?:\\[\\^?[^\\]\\s]{1,20}\\])?[,;\\s^]*");

    private static final Pattern NEAR =
            Pattern.compile("(?iu)[”“\"’»«›'*_,;:\\s]*+(?:\\p{L}++[\\s,]++){0,6}+[\\s,(]*+$");

    private static final Pattern ANOTHER_CLAUSE = Pattern.compile("(?iu).*\\b(while|but|whereas|and|though|yet)\\b.*");

    /** The beginning of a note whose source is that of the note before it. */
    private static final Pattern SAME_SOURCE = Pattern.compile(
            "(?iu)(?:\\[\\^?[^\\]\\s]{1,20}\\]:?)?[\\d.\\s*_]{0,9}(?:see\\s+)?(?:ibid|ebd|ebenda|idem)\\b");

    /** The words before a number at the end of a block quotation: {@code — 06PHNOMPENH1385}. */
    private static final Pattern DASH =
            Pattern.compile("(?su)^.*(\\n[>\\s]*+|[.!?…”\"]\\s*+)([—–]|--?)[^—–\\n]{0,60}$");

    /** Text allowed after the number in a parenthesis that ends a block quotation. */
    private static final Pattern CLOSE =
            Pattern.compile("(?su)[^()\\]]*+(?:\\([^()]*+\\)[^()\\]]*+)?[)\\]][\\s.>”\"’*_]*+");

    private static final Pattern SAME_LIST = Pattern.compile("(?isu)[^)\\].!?]{0,60}");

    private static final Pattern SOURCE = Pattern.compile("(?iu)[\\s(\\[—–-]*(?:source:?|from|see)?\\s*");

    private static final Pattern AT_END_OF_BLOCK = Pattern.compile("(?su).*[(\\[—–-][^)\\]]{0,60}");

    private final Draft draft;
    private final String text;
    private final List<CitedId> ids;
    private final List<Quoted> quoted;
    private final List<Draft.Note> notes;

    public Attributions(Draft draft, List<CitedId> ids, List<Quoted> quoted) {
        this.draft = draft;
        this.text = draft.text();
        this.ids = ids;
        this.quoted = quoted;
        this.notes = draft.notes();
    }

    /**
     * The numbers that a draft may mean.
     *
     * @param ids the numbers, the most probable first
     * @param isStrict whether the quotation must be in one of them
     * @param isDirect whether the number is right beside the quotation
     * @param end where the words of a block quotation end
     */
    public record Attribution(List<CitedId> ids, boolean isStrict, boolean isDirect, int end) {}

    /** The numbers that the draft names for a quotation. */
    public Attribution of(Quoted quotation) {
        return quotation.isBlock() ? ofBlock(quotation) : inline(quotation);
    }

    /** The first numbers in the block in which a quotation begins. */
    List<CitedId> neighbours(Quoted quotation, int limit) {
        Block block = draft.blocks().get(quotation.block());
        List<CitedId> all = between(block.place().start(), block.place().end());
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** The numbers in a part of the text. */
    private List<CitedId> between(int from, int to) {
        int first = firstFrom(ids, id -> id.place().start(), from);
        return ids.subList(
                first, Math.max(first, firstFrom(ids, id -> id.place().end(), to + 1)));
    }

    /** The index of the first element of an ordered list whose position is this place or later. */
    public static <T> int firstFrom(List<T> ordered, ToIntFunction<T> position, int place) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.applyAsInt(ordered.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a part of the text matches a pattern; parts over the maximum length do not. */
    private boolean is(Pattern form, int from, int to) {
        return to - from <= REACH && form.matcher(text).region(from, to).matches();
    }

    private Attribution attribution(List<CitedId> named, boolean isStrict, boolean isDirect, int end) {
        return new Attribution(
                List.copyOf(named.subList(0, Math.min(named.size(), MAX_SOURCES))), isStrict, isDirect, end);
    }

    private Attribution inline(Quoted quotation) {
        Block block = draft.blocks().get(quotation.block());
        Block last = draft.blocks().get(quotation.lastBlock());
        int blockStart = Math.max(block.place().start(), quotation.start() - PARAGRAPH);
        int blockEnd = Math.max(Math.min(last.place().end(), quotation.end() + PARAGRAPH), quotation.end());
        int following = firstFrom(quoted, Quoted::start, quotation.end() + 1);
        int next = following < quoted.size() ? quoted.get(following).start() : text.length();
        int limit = Math.max(quotation.end(), Math.min(next, blockEnd));
        int sentenceEnd = Sentences.end(text, quotation.end(), limit);
        List<CitedId> after = between(quotation.end(), limit);
        // 1. A parenthesis, a dash or a note right after it.
        if (!after.isEmpty()
                && is(PARENTHESIS, quotation.end(), after.getFirst().place().start())) {
            return attribution(group(after), true, true, quotation.end());
        }
        List<CitedId> noted = noted(quotation.end(), limit, sentenceEnd);
        if (!noted.isEmpty()) {
            return attribution(noted, true, true, quotation.end());
        }
        // 2. The numbers before it in the same sentence, and the one after it in the same clause.
        List<CitedId> later = between(quotation.end(), sentenceEnd);
        boolean isNear = !later.isEmpty() && isInSameClause(quotation, later.getFirst());
        List<CitedId> before = before(quotation, Sentences.start(text, blockStart, quotation.start()));
        if (!before.isEmpty()) {
            List<CitedId> both = new ArrayList<>(before);
            both.addAll(isNear || (next > sentenceEnd && !later.isEmpty()) ? group(later) : List.of());
            return attribution(both, true, false, quotation.end());
        }
        // 3. The number after it, in the same sentence.
        if (!later.isEmpty()) {
            return attribution(isNear ? group(later) : later, isNear, false, quotation.end());
        }
        // 4. The number that the paragraph names, or the paragraph before it.
        List<CitedId> all =
                new ArrayList<>(between(blockStart, quotation.start()).reversed());
        all.addAll(between(quotation.end(), blockEnd));
        boolean isOnly = all.stream().map(CitedId::ids).distinct().count() == 1;
        return attribution(all, isOnly && isOnlyQuotation(block), false, quotation.end());
    }

    private boolean isInSameClause(Quoted quotation, CitedId id) {
        return is(NEAR, quotation.end(), id.place().start())
                && !is(ANOTHER_CLAUSE, quotation.end(), id.place().start());
    }

    /**
     * The numbers of a sentence before a quotation, the nearest first: those after the quotation before it or, if there
     * are none, all but the source of that quotation.
     */
    private List<CitedId> before(Quoted quotation, int sentenceStart) {
        List<CitedId> all = between(sentenceStart, quotation.start()).reversed().stream()
                .filter(id -> !isOfEarlierQuotation(id, quotation))
                .toList();
        int previous = firstFrom(quoted, Quoted::start, quotation.start()) - 1;
        int end = previous < 0 ? -1 : quoted.get(previous).end();
        List<CitedId> between =
                all.stream().filter(id -> id.place().start() >= end).toList();
        return between.isEmpty() ? all : between;
    }

    private boolean isOnlyQuotation(Block block) {
        int second = firstFrom(quoted, Quoted::start, block.place().start()) + 1;
        return second >= quoted.size()
                || quoted.get(second).start() >= block.place().end();
    }

    /** The first number, and those that follow it in the same parenthesis or list. */
    private List<CitedId> group(List<CitedId> following) {
        List<CitedId> group = new ArrayList<>();
        for (CitedId id : following) {
            if (!group.isEmpty()
                    && !is(SAME_LIST, group.getLast().place().end(), id.place().start())) {
                break;
            }
            group.add(id);
        }
        return group;
    }

    /** The numbers of the note after a quotation, and of the notes right after that. */
    private List<CitedId> noted(int from, int limit, int sentenceEnd) {
        List<CitedId> named = new ArrayList<>();
        int previous = -1;
        for (int i = firstFrom(notes, Draft.Note::position, from); i < notes.size(); i++) {
            int place = notes.get(i).position();
            boolean isAdjacent = previous < 0
                    ? is(NOTE_REFERENCE, from, place) || place <= sentenceEnd + 2
                    : is(NEXT_NOTE, previous, place);
            if (place > limit || !isAdjacent) {
                break;
            }
            previous = place;
            named.addAll(ofNote(i));
        }
        return named;
    }

    /** The numbers in a note and, if it refers to the note before it, in that. */
    private List<CitedId> ofNote(int index) {
        List<CitedId> named = new ArrayList<>();
        for (int i = index; i >= 0; i--) {
            Draft.Note note = notes.get(i);
            int start = draft.blocks().get(note.firstBlock()).place().start();
            int end = draft.blocks().get(note.endBlock() - 1).place().end();
            named.addAll(between(start, end));
            if (!SAME_SOURCE.matcher(text).region(start, end).lookingAt()) {
                break;
            }
        }
        return named;
    }

    /** Whether a number belongs to the quotation before: {@code “…” (06X1) and “…”}. */
    private boolean isOfEarlierQuotation(CitedId id, Quoted quotation) {
        if (quotation.start() - id.place().end() > PARAGRAPH) {
            return false;
        }
        String between = text.substring(id.place().end(), quotation.start());
        boolean isInParenthesis =
                between.indexOf(')') >= 0 && (between.indexOf('(') < 0 || between.indexOf(')') < between.indexOf('('));
        int following = firstFrom(quoted, Quoted::start, id.place().start());
        return isInParenthesis && following > 0 && isJustAfter(id, quoted.get(following - 1));
    }

    private static boolean isJustAfter(CitedId id, Quoted quotation) {
        return quotation.end() <= id.place().start() && id.place().start() - quotation.end() < 100;
    }

    private Attribution ofBlock(Quoted quotation) {
        Block block = draft.blocks().get(quotation.block());
        // A paragraph after it with nothing but its source.
        int next = quotation.block() + 1;
        while (isQuotation(next) && next - quotation.block() < MAX_BLOCKS) {
            next++;
        }
        List<CitedId> source =
                next < draft.blocks().size() ? source(draft.blocks().get(next)) : List.of();
        if (!source.isEmpty()
                && draft.blocks().get(next).place().end()
                                - source.getLast().place().end()
                        < MAX_SOURCE) {
            return attribution(source, true, true, block.place().end());
        }
        // Its own last words: "— 06PHNOMPENH1385, para. 7", "(06PHNOMPENH1385)".
        for (CitedId id : between(
                Math.max(block.place().start(), block.place().end() - REACH),
                block.place().end())) {
            int from = Math.max(block.place().start(), id.place().start() - REACH);
            String before = text.substring(from, id.place().start());
            int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
            Matcher dash = DASH.matcher(before);
            boolean isLast = block.place().end() - id.place().end() < 120;
            if (isLast && dash.matches()) {
                return attribution(
                        group(between(id.place().start(), block.place().end())), true, true, from + dash.start(2));
            }
            boolean closes = open >= 0
                    && before.indexOf(')', open) < 0
                    && before.length() - open < 80
                    && is(CLOSE, id.place().end(), block.place().end());
            if (isLast && closes) {
                return attribution(
                        group(between(id.place().start(), block.place().end())), true, true, from + open);
            }
        }
        List<CitedId> noted = noted(
                Math.max(block.place().start(), block.place().end() - 12),
                block.place().end() + 1,
                block.place().end());
        if (!noted.isEmpty()) {
            return attribution(noted, true, true, block.place().end());
        }
        // A later paragraph of the same quotation, or the one after it.
        for (int same = quotation.block() + 1; same < next; same++) {
            List<CitedId> named = attributionOf(draft.blocks().get(same));
            if (!named.isEmpty()) {
                return attribution(named, true, false, block.place().end());
            }
        }
        if (!source.isEmpty()) {
            return attribution(source, true, true, block.place().end());
        }
        int previous = quotation.block() - 1;
        while (isQuotation(previous) && quotation.block() - previous < MAX_BLOCKS) {
            previous--;
        }
        if (previous >= 0) {
            Block before = draft.blocks().get(previous);
            List<CitedId> named =
                    between(before.place().start(), before.place().end()).reversed();
            boolean introduces = text.substring(
                            before.place().start(), before.place().end())
                    .stripTrailing()
                    .endsWith(":");
            boolean isOnly = named.stream().map(CitedId::ids).distinct().count() == 1;
            return attribution(
                    introduces && !named.isEmpty() ? named.subList(0, 1) : named,
                    introduces || isOnly,
                    false,
                    block.place().end());
        }
        return attribution(List.of(), false, false, block.place().end());
    }

    /** The numbers with which a paragraph after a block quotation begins: its source. */
    private List<CitedId> source(Block after) {
        List<CitedId> named = between(after.place().start(), after.place().end());
        boolean isSource = !named.isEmpty()
                && !after.isQuotation()
                && is(SOURCE, after.place().start(), named.getFirst().place().start());
        return isSource ? group(named) : List.of();
    }

    private boolean isQuotation(int block) {
        return block >= 0
                && block < draft.blocks().size()
                && draft.blocks().get(block).isQuotation();
    }

    /** The numbers at the end of a later paragraph of the same block quotation. */
    private List<CitedId> attributionOf(Block block) {
        List<CitedId> named = between(block.place().start(), block.place().end());
        boolean isAttribution = !named.isEmpty()
                && isAtEnd(block, named.getFirst())
                && block.place().end() - named.getLast().place().end() < 60;
        return isAttribution ? named : List.of();
    }

    private boolean isAtEnd(Block block, CitedId id) {
        return is(
                AT_END_OF_BLOCK,
                Math.max(block.place().start(), id.place().start() - REACH),
                id.place().start());
    }
}
