// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static org.cablesearch.query.internal.syntax.QueryCharacters.endsWord;
import static org.cablesearch.query.internal.syntax.QueryCharacters.isQuote;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.pattern.Wildcards;

/** Reads words, patterns, phrases, ranges and regular expressions. */
record LeafParser(QueryCursor cursor, ClauseFactory clauses, QueryIssues issues) {

    private static final int DEFAULT_EDITS = 2;
    private static final int DEFAULT_SLOP = 0;

    /** A word followed by punctuation that contains a question mark; an escaped question mark belongs to the word. */
    private static final Pattern QUESTION = Pattern.compile("(.*[^\\\\?!.,;:])[!.,;:]*\\?[?!.,;:]*");

    /** A regular expression; the first slash that is not escaped ends it, and no word may go on there. */
    private static final Pattern REGEX = Pattern.compile(
            "/(?<pattern>(?:\\\\.|[^\\\\/])++)/(?=\\z|[)^]|" + QueryCharacters.BLANK + ")", Pattern.DOTALL);

    /** The text up to a quotation mark that is not escaped. */
    private static final Pattern QUOTED =
            Pattern.compile("(?:\\\\.|[^" + QueryCharacters.QUOTES + "])*+", Pattern.DOTALL);

    private static final Pattern RANGE_END =
            Pattern.compile("(?:(?!" + QueryCharacters.BLANK + ")[^\\]}()])*+", Pattern.DOTALL);

    /**
     * The clause at the cursor; empty if there is none, which is reported as an issue, except for a lone symbol. A refused
     * clause matches nothing.
     */
    Optional<CableQuery> leaf(CableField field) {
        return leaf(field, false);
    }

    /** As {@link #leaf}, for a bare leaf at the top level, where a question mark ends a sentence. */
    Optional<CableQuery> plainLeaf() {
        return leaf(CableField.ANY, true);
    }

    private Optional<CableQuery> leaf(CableField field, boolean inSentence) {
        int start = cursor.position();
        if (cursor.at("*:*")) {
            cursor.moveTo(start + 3);
            return counted(start, CableQuery::all);
        }
        if (isQuote(cursor.current())) {
            return phrase(field);
        }
        if (cursor.current() == '[' || cursor.current() == '{') {
            return range(field);
        }
        Optional<WrittenRange> written = WrittenRange.take(cursor, field);
        if (written.isPresent()) {
            skipWeight();
            return clauses.range(cursor.since(start), field, written.get(), false);
        }
        Optional<MatchResult> regex = cursor.current() == '/' ? cursor.take(REGEX) : Optional.empty();
        if (regex.isPresent()) {
            skipWeight();
            return counted(start, () -> new CableQuery.Regex(field, regex.get().group("pattern")));
        }
        Optional<MatchResult> id =
                FieldDefinition.of(field).kind().isId() ? cursor.take(BareId.IN_FIELD) : Optional.empty();
        if (id.isPresent()) {
            return counted(start, () -> new CableQuery.Word(field, id.get().group()));
        }
        Optional<BareId.Partial> partial =
                field == CableField.ID ? BareId.withoutYearAt(cursor.rest(), 0) : Optional.empty();
        return partial.isPresent() ? idOfAnyYear(partial.get()) : word(field, inSentence);
    }

    private Optional<CableQuery> idOfAnyYear(BareId.Partial partial) {
        int start = cursor.position();
        cursor.moveTo(start + partial.end());
        return counted(start, partial.id()::clause);
    }

    /** Skips a weight; this syntax has none. */
    void skipWeight() {
        int start = cursor.position();
        if (cursor.skipWeight()) {
            issues.add("weights such as ^2 are ignored; hits are ranked by how well they match", cursor.since(start));
        }
    }

    private Optional<CableQuery> phrase(CableField field) {
        int start = cursor.position();
        cursor.take();
        boolean escaped = cursor.current() == '\\';
        String words = quoted();
        boolean closed = cursor.hasMore();
        if (closed) {
            cursor.take();
        } else {
            issues.add("this quotation mark is not closed", new Span(start, start + 1));
        }
        int slop = cursor.takeTilde(DEFAULT_SLOP).orElse(DEFAULT_SLOP);
        if (Wildcards.isPrefix(cursor.textSince(start))) {
            issues.add(
                    "within quotation marks * is not a wildcard; join the words of a pattern with hyphens",
                    cursor.since(start),
                    Optional.of(words.strip().replaceAll("\\s+", "-")));
        }
        skipWeight();
        if (words.isBlank()) {
            if (closed) {
                issues.add("there is nothing between the quotation marks", cursor.since(start));
            }
            return Optional.empty();
        }
        return clauses.create(
                cursor.since(start), escaped, () -> new CableQuery.Phrase(field, words, bounded(start, slop)));
    }

    private int bounded(int start, int slop) {
        if (slop > CableQuery.Phrase.MAX_SLOP) {
            issues.add(
                    "words may be at most " + CableQuery.Phrase.MAX_SLOP + " places apart, so that is searched for",
                    cursor.since(start));
        }
        return Math.min(CableQuery.Phrase.MAX_SLOP, slop);
    }

    /** Reads the text up to the next quotation mark. */
    private String quoted() {
        return Wildcards.unescape(cursor.take(QUOTED).map(MatchResult::group).orElse(""));
    }

    private char unescaped() {
        if (cursor.current() == '\\' && cursor.position() + 1 < cursor.end()) {
            cursor.take();
        }
        return cursor.take();
    }

    private Optional<CableQuery> range(CableField field) {
        int start = cursor.position();
        boolean fromIncluded = cursor.take() == '[';
        Optional<String> from = rangeEnd();
        cursor.skipBlanks();
        boolean to = cursor.at("TO");
        cursor.moveTo(cursor.position() + (to ? 2 : 0));
        Optional<String> upper = rangeEnd();
        cursor.skipBlanks();
        char close = cursor.current();
        if (from.isEmpty() || !to || upper.isEmpty() || (close != ']' && close != '}')) {
            issues.add("this is not a range; write [2006-01 TO 2006-08], with * for an open end", cursor.since(start));
            return clauses.refused();
        }
        cursor.take();
        WrittenRange range = new WrittenRange(closed(from.get()), fromIncluded, closed(upper.get()), close == ']');
        skipWeight();
        return clauses.range(cursor.since(start), field, range, true);
    }

    private static Optional<String> closed(String rangeEnd) {
        return rangeEnd.equals("*") ? Optional.empty() : Optional.of(rangeEnd);
    }

    private Optional<String> rangeEnd() {
        cursor.skipBlanks();
        if (isQuote(cursor.current())) {
            cursor.take();
            String end = quoted();
            cursor.moveTo(cursor.position() + 1);
            return Optional.of(end);
        }
        String end = cursor.take(RANGE_END).map(MatchResult::group).orElse("");
        return end.isEmpty() || end.equals("TO") ? Optional.empty() : Optional.of(end);
    }

    private Optional<CableQuery> word(CableField field, boolean inSentence) {
        int start = cursor.position();
        boolean escaped = cursor.current() == '\\' && start + 1 < cursor.end();
        StringBuilder pattern = new StringBuilder();
        while (cursor.hasMore() && (pattern.isEmpty() || !endsWord(cursor.current()))) {
            pattern.append(cursor.current() == '\\' ? "\\" : "").append(unescaped());
        }
        Optional<Integer> edits = cursor.takeTilde(DEFAULT_EDITS);
        skipWeight();
        Optional<String> before =
                inSentence && edits.isEmpty() ? beforeQuestionMark(pattern.toString()) : Optional.empty();
        if (before.isPresent()) {
            if (start == 0 || !cursor.restIsBlank()) {
                reportQuestionMark(start);
            }
            return clauses.word(field, before.get(), cursor.since(start), escaped);
        }
        return meaning(field, start, pattern.toString(), edits, escaped);
    }

    /** Says how a question mark is read. A question mark that ends a sentence is never a wildcard. */
    private void reportQuestionMark(int start) {
        String wildcard = "(" + cursor.textSince(start) + ")";
        issues.add(
                "the question mark is read as punctuation; for any letter in its place, write " + wildcard,
                cursor.since(start),
                Optional.of(wildcard));
    }

    /** The word before a final question mark that is the pattern's only wildcard; empty for any other pattern. */
    static Optional<String> beforeQuestionMark(String pattern) {
        Matcher question = QUESTION.matcher(pattern);
        return pattern.indexOf('?') >= 0 && question.matches() && !Wildcards.isPattern(question.group(1))
                ? Optional.of(question.group(1))
                : Optional.empty();
    }

    private Optional<CableQuery> meaning(
            CableField field, int start, String pattern, Optional<Integer> edits, boolean escaped) {
        if (edits.isPresent() && !Wildcards.isPattern(pattern)) {
            String literal = Wildcards.unescape(pattern);
            int bounded = Math.clamp(edits.get(), 1, 2);
            if (bounded != edits.get()) {
                issues.add(
                        "a word may differ by one or two letters: write ~1 or ~2",
                        cursor.since(start),
                        Optional.of(literal + "~" + bounded));
            }
            return clauses.create(cursor.since(start), escaped, () -> new CableQuery.Fuzzy(field, literal, bounded));
        }
        return clauses.word(field, pattern, cursor.since(start), escaped);
    }

    private Optional<CableQuery> counted(int start, Supplier<CableQuery> clause) {
        return clauses.create(cursor.since(start), clause);
    }
}
