// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Line;

/**
 * Reads the TAGS line: codes separated by spaces or commas, people in parentheses, names of several words between
 * commas.
 *
 * <pre>
 * PHUM ELAB PREL KWMN CB                  codes
 * OVIP (STEINBERG, JAMES B.), PREL        a person
 * PGOV, HUMAN RIGHTS, ZI                  a code of two words
 * PHUMBA                                  two codes run together: PHUM BA
 * </pre>
 */
public final class TagsParser {

    private static final int MAX_WORDS = 4;

    /** The field is empty, or is followed by another one with the TAGS. */
    private static final String NONE = "N/A";

    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final TagTable table;
    private final List<TagToken> tokens;
    private final boolean hasCommas;
    private int at;
    private boolean namesFollow;

    /**
     * What the field says.
     *
     * @param tags each code once, in order of first appearance
     * @param problems what was repaired
     */
    public record Result(List<Tag> tags, List<Problem> problems) {
        public Result {
            tags = List.copyOf(tags);
            problems = List.copyOf(problems);
        }
    }

    private TagsParser(List<TagToken> tokens, TagTable table) {
        this.table = table;
        this.tokens = tokens;
        this.hasCommas = tokens.stream().anyMatch(TagToken::isComma);
    }

    /**
     * Reads the lines of a TAGS field.
     *
     * @param table the codes on the day of the cable
     */
    public static Result parse(List<Line> field, TagTable table) {
        TagsParser parser = new TagsParser(
                TagToken.of(field).stream()
                        .filter(token -> !token.text().equalsIgnoreCase(NONE))
                        .toList(),
                table);
        while (parser.at < parser.tokens.size()) {
            parser.readOne();
        }
        return new Result(List.copyOf(parser.tags.values()), parser.problems);
    }

    /**
     * Whether a line continues the TAGS of the line above: that one ends in a comma, or this one is all TAGS. One of two may
     * be unknown if it is as short as a code: {@code VZ, CO} (08BOGOTA683).
     */
    static boolean continues(String above, String line, TagTable table) {
        if (above.endsWith(",") || above.lastIndexOf('(') > above.lastIndexOf(')')) {
            return true;
        }
        List<String> words = TagToken.of(List.of(new Line(1, line))).stream()
                .filter(token -> token.kind() == TagToken.Kind.WORD)
                .map(TagToken::text)
                .toList();
        List<String> unknown =
                words.stream().filter(word -> !isCode(word, table)).toList();
        return unknown.stream().allMatch(word -> word.length() == 2 && LetterCase.isUpper(word))
                && unknown.size() * 2 <= words.size();
    }

    /** Whether a text consists of known TAGS, two or more, with a subject among them. */
    static boolean isAllTags(String text, TagTable table) {
        List<TagToken> words = TagToken.of(List.of(new Line(1, text))).stream()
                .filter(token -> !token.isComma())
                .toList();
        return words.size() > 1
                && words.stream().allMatch(token -> table.isKnown(token.text()))
                && words.stream().anyMatch(token -> table.kind(token.text()) == TagKind.SUBJECT);
    }

    private static boolean isCode(String word, TagTable table) {
        String code = LetterCase.upper(word);
        return table.kind(code) != TagKind.UNKNOWN || table.repair(code).isPresent();
    }

    private boolean isCode(String word) {
        return isCode(word, table);
    }

    private void readOne() {
        TagToken token = tokens.get(at);
        switch (token.kind()) {
            case COMMA -> at++;
            case GROUP -> readGroup(token);
            case WORD -> readWords(token);
        }
    }

    /** Reads a parenthesis: codes if all its words are codes, otherwise a person. */
    private void readGroup(TagToken group) {
        at++;
        List<TagToken> inner = TagToken.of(List.of(new Line(group.line(), group.text())));
        if (inner.stream().allMatch(token -> token.isComma() || isCode(token.text()))) {
            inner.stream().filter(token -> !token.isComma()).forEach(token -> addCode(token.text(), token.line()));
        } else {
            add(Blanks.squeeze(group.text()), TagKind.PERSON, Optional.empty(), "(" + group.text() + ")");
        }
    }

    private void readWords(TagToken first) {
        int several = longestListedName();
        if (several > 1) {
            addSeveral(several);
        } else if (namesFollow && isNameWithComma()) {
            addName();
        } else if (isBetweenCommas()) {
            addSeveral(wordsUpToComma());
        } else {
            at++;
            addCode(first.text(), first.line());
        }
    }

    /** The number of words of the longest listed name of several words that begins here; 0 if none does. */
    private int longestListedName() {
        StringBuilder words = new StringBuilder();
        int longest = 0;
        for (int n = 1; n <= table.maxWords() && isWord(at + n - 1); n++) {
            words.append(n == 1 ? "" : " ")
                    .append(LetterCase.upper(tokens.get(at + n - 1).text()));
            String name = words.toString();
            if (n > 1 && (table.isComposite(name) || table.isPerson(name))) {
                longest = n;
            }
        }
        return longest;
    }

    /** {@code STEINBERG, JAMES B.} after OVIP: a word that is not a code, a comma, and another such word. */
    private boolean isNameWithComma() {
        return isUnknown(at) && at + 1 < tokens.size() && tokens.get(at + 1).isComma() && isUnknown(at + 2);
    }

    private boolean isUnknown(int index) {
        return isWord(index)
                && tokens.get(index).text().length() > 2
                && !isCode(tokens.get(index).text());
    }

    /** Several words between two commas, none of them a code: {@code , COUNTRY CLEARANCE,}. */
    private boolean isBetweenCommas() {
        boolean begins = at == 0 || !isWord(at - 1);
        int words = wordsUpToComma();
        if (!hasCommas || !begins || words < 2 || words > MAX_WORDS) {
            return false;
        }
        for (int i = at; i < at + words; i++) {
            String word = LetterCase.upper(tokens.get(i).text());
            if (isCode(word) || TagRepair.of(word, table).isPresent() || word.length() < 3) {
                return false;
            }
        }
        return true;
    }

    private int wordsUpToComma() {
        int words = 0;
        while (isWord(at + words) && words <= MAX_WORDS) {
            words++;
        }
        return words;
    }

    private void addName() {
        StringBuilder name = new StringBuilder(tokens.get(at).text()).append(",");
        at += 2;
        while (isWord(at) && !isCode(tokens.get(at).text())) {
            name.append(' ').append(tokens.get(at++).text());
        }
        add(name.toString(), TagKind.PERSON, Optional.empty(), name.toString());
    }

    private void addSeveral(int words) {
        StringBuilder name = new StringBuilder();
        for (int end = at + words; at < end; at++) {
            name.append(name.isEmpty() ? "" : " ").append(tokens.get(at).text());
        }
        String code = LetterCase.upper(name.toString());
        add(code, table.kind(code), table.name(code), name.toString());
    }

    private void addCode(String word, int line) {
        String code = LetterCase.upper(word);
        if (Captions.isCaption(code) || code.equals("AND") || ClassWord.isAlone(code)) {
            return;
        }
        Optional<List<String>> repaired =
                table.kind(code) != TagKind.UNKNOWN ? Optional.empty() : TagRepair.of(code, table);
        for (String each : repaired.orElse(List.of(code))) {
            add(each, table.kind(each), table.name(each), word);
        }
        repaired.ifPresent(codes -> problems.add(new Problem(
                ProblemCode.TAG_REPAIRED, word + " was read as " + String.join(" ", codes), OptionalInt.of(line))));
    }

    private void add(String code, TagKind kind, Optional<String> name, String text) {
        if (!code.isEmpty()) {
            tags.putIfAbsent(code, new Tag(code, kind, name, text));
        }
        namesFollow = code.equals("OVIP") || kind == TagKind.PERSON;
    }

    private boolean isWord(int index) {
        return index < tokens.size() && tokens.get(index).kind() == TagToken.Kind.WORD;
    }
}
