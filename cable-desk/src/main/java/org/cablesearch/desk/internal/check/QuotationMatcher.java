package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.desk.internal.check.Attributions.Attribution;
import org.cablesearch.desk.internal.check.QuotationFinder.Quoted;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;

/** Finds the cable that contains the words of a quotation. */
public final class QuotationMatcher {

    /** A shorter quotation is treated as a term, unless the draft names a cable right beside it. */
    private static final int MIN_WORDS = 3;

    /** A shorter quotation that no cable contains is treated as a term, unless the draft names a cable for it. */
    private static final int MIN_UNATTRIBUTED_WORDS = 5;

    /** Minimum words matching a second cable before the quotation counts as spliced from two. */
    private static final int MIN_JOINED_WORDS = 4;

    /** Maximum words, brackets and ellipses of a quotation; a page has some 400. */
    private static final int MAX_TOKENS = 16_000;

    /** Maximum number of other cables named in the paragraph that are compared. */
    private static final int MAX_NEIGHBOURS = 20;

    /** The number and marking before a paragraph of a cable: {@code 7. (SBU)}. */
    private static final Pattern OPENING = Pattern.compile(
            "[>\\s]{0,20}+(?:¶?\\s?\\d{1,3}\\.\\s{1,9}+)?(?:\\(\\s?(?:U|C|S|TS|SBU|FOUO|LOU)(?:[/ ,]{1,2}+[A-Z]{2,12}+){0,6}+\\s?\\)\\s{0,9}+)?");

    private final Draft draft;
    private final String text;
    private final List<CitedId> ids;
    private final HeldCables cables;
    private final Effort effort;

    public QuotationMatcher(Draft draft, List<CitedId> ids, HeldCables cables, Effort effort) {
        this.draft = draft;
        this.text = draft.text();
        this.ids = ids;
        this.cables = cables;
        this.effort = effort;
    }

    /** The result for a quotation; empty if it is a term. */
    public Optional<Quotation> match(Quoted quoted, Attribution attribution) throws IOException {
        int end = quoted.isBlock() ? Math.min(quoted.end(), attribution.end()) : quoted.end();
        while (quoted.isBlock()
                && end > quoted.start()
                && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '>')) {
            end--;
        }
        List<Token> tokens = tokens(quoted, end);
        long words = tokens.stream().filter(Token::isWord).count();
        if (words == 0 || (words < MIN_WORDS && !(attribution.isDirect() && words > 1))) {
            return Optional.empty();
        }
        Optional<Alignment> best = best(tokens, attribution, quoted);
        boolean isFound = best.isPresent() && isNear(best.get(), words);
        if (!isFound && words < MIN_UNATTRIBUTED_WORDS && attribution.ids().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isFound
                        ? found(quoted, end, attribution, best.get(), tokens)
                        : quotation(quoted, end, QuotationStatus.ABSENT, attribution, Optional.empty()));
    }

    private List<Token> tokens(Quoted quoted, int end) {
        int start = quoted.start();
        if (quoted.isBlock()) {
            Matcher opening = OPENING.matcher(text).region(start, end);
            start = opening.lookingAt() ? opening.end() : start;
        }
        List<Token> tokens = new ArrayList<>(Tokens.ofDraft(text, start, end));
        // Notes without words, and dots at both ends, are not compared.
        while (!tokens.isEmpty() && tokens.getFirst().kind() == Token.Kind.ELLIPSIS) {
            tokens.removeFirst();
        }
        while (!tokens.isEmpty() && tokens.getLast().kind() == Token.Kind.ELLIPSIS) {
            tokens.removeLast();
        }
        if (tokens.size() > MAX_TOKENS) {
            throw new IllegalArgumentException("the quotation at character " + start + " is longer than "
                    + String.format(Locale.ROOT, "%,d", MAX_TOKENS) + " words; check it in parts");
        }
        return tokens;
    }

    private static boolean isNear(Alignment alignment, long words) {
        return alignment.matched() * 2L >= words && alignment.longestRun() >= Math.min(3, (words + 1) / 2);
    }

    private Optional<Alignment> best(List<Token> tokens, Attribution attribution, Quoted quoted) throws IOException {
        List<String> words = tokens.stream()
                .filter(Token::isWord)
                .map(Token::form)
                .distinct()
                .toList();
        Set<String> named = new LinkedHashSet<>();
        attribution.ids().stream()
                .filter(id -> id.status() == IdStatus.HELD || id.status() == IdStatus.AMBIGUOUS)
                .forEach(id -> named.addAll(id.ids()));
        Optional<Alignment> best = bestOf(tokens, words, named, Optional.empty());
        if (best.isPresent() && best.get().faults().isEmpty()) {
            return best;
        }
        Set<String> neighbours = new LinkedHashSet<>();
        Draft.Block block = draft.blocks().get(quoted.block());
        ids.stream()
                .filter(id -> id.start() >= block.start() && id.end() <= block.end())
                .limit(MAX_NEIGHBOURS)
                .forEach(id -> neighbours.addAll(id.ids()));
        neighbours.removeAll(named);
        Optional<Alignment> near = bestOf(tokens, words, neighbours, best);
        effort.add(ids.size(), quoted.start());
        neighbours.addAll(named);
        Optional<Alignment> all = bestOfAll(tokens, words, neighbours, near);
        boolean isKept = best.isPresent()
                && isNear(best.get(), tokens.stream().filter(Token::isWord).count())
                && !all.orElseThrow().faults().isEmpty();
        return isKept ? best : all;
    }

    /**
     * The best cable of the archive: among those with runs of the words or, if none of these contains the quotation,
     * among those with the rarest words.
     *
     * @param compared the ids that have been compared
     */
    private Optional<Alignment> bestOfAll(
            List<Token> tokens, List<String> words, Set<String> compared, Optional<Alignment> sofar)
            throws IOException {
        effort.add(Effort.LOOK_UP, tokens.getFirst().start());
        Set<String> withRuns = new LinkedHashSet<>(cables.withRuns(tokens));
        withRuns.removeAll(compared);
        Optional<Alignment> best = bestOf(tokens, words, withRuns, sofar);
        if (best.isPresent() && best.get().faults().isEmpty()) {
            return best;
        }
        effort.add((long) words.size() * Effort.LOOK_UP, tokens.getFirst().start());
        Set<String> withRareWords = new LinkedHashSet<>(cables.withRareWords(tokens));
        withRareWords.removeAll(compared);
        withRareWords.removeAll(withRuns);
        return bestOf(tokens, words, withRareWords, best);
    }

    private Optional<Alignment> bestOf(
            List<Token> tokens, List<String> words, Set<String> candidates, Optional<Alignment> sofar)
            throws IOException {
        Optional<Alignment> best = sofar;
        for (String id : candidates) {
            for (CableTokens cable : cables.tokens(id)) {
                long known = words.stream().filter(cable.forms()::contains).count();
                if (cable.tokens().isEmpty() || known * 5 < words.size() * 2L) {
                    continue;
                }
                effort.add(Alignment.cells(tokens, cable), tokens.getFirst().start());
                Alignment alignment = Alignment.of(text, tokens, cable);
                if (best.isEmpty() || alignment.cost() < best.get().cost()) {
                    best = Optional.of(alignment);
                }
                if (best.get().cost() == 0) {
                    return best;
                }
            }
        }
        return best;
    }

    private Quotation found(Quoted quoted, int end, Attribution attribution, Alignment alignment, List<Token> tokens)
            throws IOException {
        QuotationStatus status = alignment.differences().isEmpty() ? QuotationStatus.EXACT : QuotationStatus.NEAR;
        return quotation(
                quoted, end, status, attribution, Optional.of(new Match(alignment, elsewhere(alignment, tokens))));
    }

    private record Match(Alignment alignment, List<String> elsewhere) {}

    /** Other cables that contain the words missing from this one. */
    private List<String> elsewhere(Alignment alignment, List<Token> tokens) throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        for (int[] fault : alignment.faults()) {
            List<Token> part = tokens.subList(fault[0], fault[1]);
            List<String> words = part.stream()
                    .filter(Token::isWord)
                    .map(Token::form)
                    .distinct()
                    .toList();
            if (words.size() < MIN_JOINED_WORDS) {
                continue;
            }
            bestOfAll(part, words, Set.of(), Optional.empty())
                    .filter(other -> other.faults().isEmpty())
                    .map(other -> other.cable().cable().id())
                    .filter(id -> !id.equals(alignment.cable().cable().id()))
                    .ifPresent(elsewhere::add);
        }
        return List.copyOf(elsewhere);
    }

    private Quotation quotation(
            Quoted quoted, int end, QuotationStatus status, Attribution attribution, Optional<Match> match) {
        Optional<Alignment> alignment = match.map(Match::alignment);
        Optional<String> id = alignment.map(one -> one.cable().cable().id());
        Optional<Paragraph> paragraph = alignment
                .filter(one -> one.start() >= 0)
                .flatMap(one -> one.cable().paragraph(one.start()));
        return new Quotation(
                text.substring(quoted.start(), end).strip(),
                quoted.start(),
                end,
                status,
                id,
                paragraph.map(Paragraph::number).orElse(OptionalInt.empty()),
                paragraph.flatMap(Paragraph::marking).map(PortionMarking::text),
                claimed(attribution, id),
                attribution.isStrict() ? attribution.paragraph() : OptionalInt.empty(),
                alignment.map(Alignment::differences).orElse(List.of()),
                match.map(Match::elsewhere).orElse(List.of()));
    }

    /** The cable that the draft names: the one with the words, if the draft names it among others. */
    private static Optional<String> claimed(Attribution attribution, Optional<String> id) {
        List<String> named =
                attribution.ids().stream().flatMap(one -> one.ids().stream()).toList();
        if (id.filter(named::contains).isPresent()) {
            return id;
        }
        return attribution.isStrict() ? named.stream().findFirst() : Optional.empty();
    }
}
