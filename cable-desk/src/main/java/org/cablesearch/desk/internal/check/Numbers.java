// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.IdScanner;
import org.cablesearch.model.internal.names.IdScanner.Certainty;
import org.cablesearch.model.internal.names.IdScanner.Found;
import org.cablesearch.model.internal.names.WrittenDate;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds the numbers of cables in a draft, in any form that people write: {@code 06PHNOMPENH1385}, {@code 06 Phnom Penh
 * 1385}, {@code Phnom Penh 1385 of 27 July 2006}, {@code Phnom Penh telegram 1385}.
 */
public final class Numbers {

    private static final List<Integer> EVERY_YEAR =
            IntStream.rangeClosed(Mrn.FIRST_YEAR, Mrn.LAST_YEAR).boxed().toList();

    /** A number with fewer digits before a noun is always a count. */
    private static final int MIN_SERIAL = 100;

    private final Draft draft;
    private final String text;
    private final String folded;
    private final HeldCables cables;
    private final Effort effort;
    private final Claims claims;

    public Numbers(Draft draft, HeldCables cables, Effort effort) {
        this.draft = draft;
        this.text = draft.text();
        this.folded = sameLength(text);
        this.cables = cables;
        this.effort = effort;
        this.claims = new Claims(text, folded);
    }

    /** Folds each character separately, so that positions are unchanged. */
    private static String sameLength(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String other = c < 128 ? "" : Folding.fold(String.valueOf(c));
            folded.append(other.length() == 1 ? other.charAt(0) : c < 128 ? Character.toLowerCase(c) : c);
        }
        return folded.toString();
    }

    /**
     * The numbers, in order.
     *
     * @throws java.io.InterruptedIOException if the check is cancelled; it is asked before each block and number
     */
    public List<CitedId> find() throws IOException {
        List<CitedId> ids = new ArrayList<>();
        for (Draft.Block block : draft.blocks()) {
            effort.requireWanted();
            List<Found> found = scan(block);
            int after = block.place().start();
            for (int i = 0; i < found.size(); i++) {
                int next = i + 1 < found.size()
                        ? found.get(i + 1).start()
                        : block.place().end();
                Optional<CitedId> id =
                        id(found.get(i), Math.max(after, block.place().start()), next);
                if (id.isPresent()) {
                    ids.add(id.get());
                    after = id.get().place().end();
                }
            }
        }
        return ids;
    }

    private List<Found> scan(Draft.Block block) throws IOException {
        try {
            return IdScanner.in(text, block.place().start(), block.place().end(), this::isPost, this::requireWanted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void requireWanted() {
        try {
            effort.requireWanted();
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the archive holds a cable of a post that the table of posts does not have. */
    private boolean isPost(String letters) {
        try {
            effort.add(Effort.LOOK_UP);
            return cables.hasPost(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<CitedId> id(Found found, int from, int limit) throws IOException {
        if (effort.isUp()) {
            return Optional.of(unread(found, Why.TIME));
        }
        Optional<WrittenDate> date = claims.dateAfter(found.end(), limit);
        boolean isCertain =
                found.certainty() == Certainty.CERTAIN || (found.year().isEmpty() && date.isPresent());
        if (!isCertain && found.certainty() == Certainty.DOUBTFUL && (isYear(found) || found.serial() < MIN_SERIAL)) {
            return Optional.empty();
        }
        List<Integer> years = found.year().isPresent()
                ? List.of(found.year().getAsInt())
                : date.map(one -> one.days().getFirst().getYear()).stream().toList();
        TreeSet<String> held = new TreeSet<>();
        TreeSet<String> cited = new TreeSet<>();
        look(found, years, held, cited);
        if (held.isEmpty() && cited.isEmpty() && found.year().isEmpty()) {
            look(found, EVERY_YEAR, held, cited);
        }
        if (!isCertain && held.isEmpty() && cited.isEmpty()) {
            return found.certainty() == Certainty.POSSIBLE ? Optional.of(unread(found, Why.NUMBER)) : Optional.empty();
        }
        List<String> unknown =
                years.stream().map(year -> canonical(found, year)).toList();
        List<String> ids = held.isEmpty() ? cited.isEmpty() ? unknown : List.copyOf(cited) : List.copyOf(held);
        IdStatus status = held.isEmpty() && cited.isEmpty()
                ? IdStatus.UNKNOWN
                : ids.size() > 1 ? IdStatus.AMBIGUOUS : held.isEmpty() ? IdStatus.CITED : IdStatus.HELD;
        List<Cable> documents = status == IdStatus.HELD ? cables.cables(held.first()) : List.of();
        int sentence = Sentences.start(text, Math.max(from, found.start() - Claims.REACH), found.start());
        Optional<Said> said = documents.stream()
                .map(cable -> new Said(cable, claims.of(cable, sentence, found.start(), found.end(), limit)))
                .max(Comparator.comparingLong(Said::agreements));
        return Optional.of(cited(found, ids, status, said, Optional.empty()));
    }

    private static boolean isYear(Found found) {
        return found.year().isEmpty() && found.serial() >= 1900 && found.serial() < 2100;
    }

    /** A number that is not looked up, because the time is up, or that may be another than the number of a cable. */
    private CitedId unread(Found found, Why why) {
        List<String> ids =
                found.year().stream().mapToObj(year -> canonical(found, year)).toList();
        return cited(found, ids, IdStatus.UNREAD, Optional.empty(), Optional.of(why));
    }

    private CitedId cited(Found found, List<String> ids, IdStatus status, Optional<Said> said, Optional<Why> why) {
        return new CitedId(
                text.substring(found.start(), found.end()),
                new Span(found.start(), found.end()),
                ids,
                status,
                said.flatMap(one -> one.cable().date()),
                said.map(one -> one.cable().classification().text()),
                said.map(Said::claims).orElse(List.of()),
                why);
    }

    /** The claims about a cable. If several cables share a number, the best match is assumed. */
    private record Said(Cable cable, List<Claim> claims) {

        long agreements() {
            return claims.stream().filter(Claim::agrees).count();
        }
    }

    private void look(Found found, List<Integer> years, Set<String> held, Set<String> cited) throws IOException {
        effort.add((long) years.size() * Effort.LOOK_UP);
        for (int year : years) {
            String id = canonical(found, year);
            List<Cable> documents = cables.cables(id);
            if (!documents.isEmpty()) {
                held.add(documents.getFirst().id());
            } else if (cables.isCited(id)) {
                cited.add(id);
            }
        }
    }

    private static String canonical(Found found, int year) {
        return new Mrn(year, found.post(), found.serial()).canonical();
    }
}
