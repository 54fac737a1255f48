// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Reference;
import org.cablesearch.reader.internal.line.Line;

/**
 * Reads the REF field: items, lettered or not, each of which names a cable, several, or something that is not a cable.
 *
 * <p>A cable without a year is taken to be of the citing cable's own year. Repeats, and the citing cable itself, are
 * left out.
 */
public final class ReferencesParser {

    /** Only the beginning of a longer field is read. The longest real one has 3,000 letters. */
    private static final int MAX_FIELD_LENGTH = 20_000;

    /** What is cited besides cables, a line each: {@code ROE-DOE TELCON (MAY 2)}. */
    private static final Set<String> OTHERS =
            Set.of("TELCON", "TELCONS", "PHONECON", "MEMCON", "MAIL", "MAILS", "EMAIL", "EMAILS", "FAX", "LETTER");

    private final String field;
    private final List<RefToken> tokens;
    private final Optional<Mrn> own;
    private final Optional<LocalDate> sent;
    private final int firstLine;
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> cited = new HashSet<>();

    private ReferencesParser(String field, String canonicalId, Optional<LocalDate> sent, int firstLine) {
        this.field = field;
        this.tokens = RefToken.of(field);
        this.own = Mrn.parse(canonicalId);
        this.sent = sent;
        this.firstLine = firstLine;
        cited.add(canonicalId);
    }

    /** The references in order, and what was repaired or not resolved. */
    public record Result(List<Reference> references, List<Problem> problems) {

        public Result {
            references = List.copyOf(references);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the lines of a REF field.
     *
     * @param refField the lines of the field, the first with or without its keyword
     * @param canonicalId the citing cable's id
     * @param sent the day of sending, which helps to decide the year of a cable that is cited without one
     */
    public static Result parse(List<Line> refField, String canonicalId, Optional<LocalDate> sent) {
        if (refField.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        String field = RefText.of(refField, MAX_FIELD_LENGTH);
        int line = refField.get(0).number();
        return new ReferencesParser(field, canonicalId, sent, line).read(RefText.isLonger(refField, MAX_FIELD_LENGTH));
    }

    private Result read(boolean cut) {
        Optional<RefMention> last = own.map(
                mrn -> new RefMention(0, 0, Optional.empty(), mrn.post(), mrn.serial(), true, Optional.empty()));
        for (RefItem item : RefItems.of(tokens)) {
            List<RefMention> mentions = RefMentions.of(tokens, item, last);
            addItem(item, mentions);
            last = mentions.isEmpty() ? last : Optional.of(mentions.get(mentions.size() - 1));
        }
        if (cut) {
            note(
                    ProblemCode.LIMIT_REACHED,
                    "only the first " + MAX_FIELD_LENGTH + " letters of the REF field were read",
                    0);
        }
        return new Result(references, problems);
    }

    private void addItem(RefItem item, List<RefMention> mentions) {
        int at = item.from();
        for (int i = 0; i < mentions.size(); i++) {
            RefMention mention = mentions.get(i);
            int next = i + 1 < mentions.size() ? mentions.get(i + 1).from() : item.to();
            int begin = i == 0 ? addBefore(item, at, mention.from()) : mention.from();
            int end = endOfPart(mention.to(), next);
            addCable(item, mention, RefText.slice(field, tokens, begin, end));
            addOthers(item, end, next);
        }
        if (mentions.isEmpty()) {
            addOthers(item, at, item.to());
        }
    }

    /** Adds the items before the first cable, each closed by a semicolon; returns where the cable's own text begins. */
    private int addBefore(RefItem item, int from, int to) {
        int begin = from;
        for (int end = endOfPart(begin, to); end < to; end = endOfPart(begin, to)) {
            addOther(item, begin, end);
            begin = afterPart(end);
        }
        return begin;
    }

    private void addOthers(RefItem item, int from, int to) {
        int begin = from;
        while (begin < to) {
            int end = endOfPart(begin, to);
            addOther(item, begin, end);
            if (RefMentions.isOfUnknownPost(tokens, begin, end)) {
                unresolved(RefText.slice(field, tokens, begin, end), begin);
            }
            begin = afterPart(end);
        }
    }

    private void unresolved(String text, int token) {
        note(ProblemCode.REFERENCE_UNRESOLVED, "no cable could be identified from the reference '" + text + "'", token);
    }

    /**
     * The next semicolon outside of parentheses, or the next line if both it and the one above name something that is not a
     * cable; else {@code to}.
     */
    private int endOfPart(int from, int to) {
        int depth = 0;
        boolean other = false;
        for (int i = from; i < to; i++) {
            RefToken token = tokens.get(i);
            if (depth == 0 && (token.is(";") || (other && token.opensLine() && isOther(i, to)))) {
                return i;
            }
            other |= OTHERS.contains(token.text());
            depth += token.is("(") ? 1 : token.is(")") && depth > 0 ? -1 : 0;
        }
        return to;
    }

    private int afterPart(int end) {
        return end < tokens.size() && tokens.get(end).is(";") ? end + 1 : end;
    }

    /** Whether the line that begins with a token names, up to a semicolon, something that is not a cable. */
    private boolean isOther(int line, int to) {
        for (int i = line; i < to && (i == line || !tokens.get(i).opensLine()); i++) {
            if (tokens.get(i).is(";")) {
                return false;
            }
            if (OTHERS.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private void addCable(RefItem item, RefMention mention, String text) {
        Optional<Mrn> cable = mention.certain() ? resolve(mention) : Optional.empty();
        if (cable.isEmpty()) {
            unresolved(text, mention.from());
            references.add(new Reference(item.label(), Optional.empty(), text));
            return;
        }
        String id = cable.get().canonical();
        if (cited.add(id)) {
            mention.misspelt()
                    .ifPresent(written -> note(
                            ProblemCode.REFERENCE_REPAIRED,
                            "'" + written + "' was read as " + mention.post(),
                            mention.from()));
            references.add(new Reference(item.label(), Optional.of(id), text));
        }
    }

    /** The cable; empty if there can be none, such as one of the year before 1966. */
    private Optional<Mrn> resolve(RefMention mention) {
        Optional<Integer> year = mention.year()
                .map(text -> Mrn.fullYear(Integer.parseInt(text)))
                .or(() -> own.map(mrn -> CitedYear.unstated(mrn, sent, mention.post(), mention.serial())));
        return year.flatMap(y -> Mrn.parse(y + mention.post() + mention.serial()));
    }

    /** Adds an e-mail, a telephone call, a report: any text that is more than a remark. */
    private void addOther(RefItem item, int from, int to) {
        if (RefText.isMoreThanARemark(tokens.subList(from, to))) {
            references.add(new Reference(item.label(), Optional.empty(), RefText.slice(field, tokens, from, to)));
        }
    }

    private void note(ProblemCode code, String message, int token) {
        long lines = tokens.isEmpty()
                ? 0
                : field.substring(0, tokens.get(token).start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        problems.add(new Problem(code, message, OptionalInt.of(firstLine + (int) lines)));
    }
}
