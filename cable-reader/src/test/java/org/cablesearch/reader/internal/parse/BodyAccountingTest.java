// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.internal.body.CableTail;
import org.cablesearch.reader.internal.body.SignatureParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.layout.Corpus;
import org.cablesearch.reader.internal.line.BodyText;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageMark;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.SectionMarks;
import org.cablesearch.testing.Archive;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No part of a body is lost: after each step from the body's lines to its paragraphs, every word is still there, or was
 * part of a keyword, a page or section mark, a transmission mark or a signature.
 */
class BodyAccountingTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The words of all keywords, including misspelt ones. */
    private static final Set<String> KEYWORDS =
            Set.of("TAGS", "TAG", "TAGES", "SUBJECT", "SUBJ", "REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "S");

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void keepsEveryWord(Archive archive) throws IOException {
        List<String> lost = new ArrayList<>();
        List<RawCable> cables = Corpus.texts(archive);
        for (RawCable cable : cables) {
            addLostWords(cable, lost);
        }
        assertTrue(cables.size() > 100, () -> cables.size() + " cables");
        assertEquals(List.of(), lost);
    }

    /** Writes which field each line of the fictional cables belongs to, for people to judge. */
    @Test
    void assignsEachLineToItsField() throws IOException {
        StringBuilder golden = new StringBuilder();
        for (RawCable cable : Corpus.texts(Archive.FICTIONAL)) {
            golden.append("%-26s %s\n".formatted(cable.id(), BodySteps.of(cable).fields()));
        }
        Golden.assertMatches(Archive.FICTIONAL.folder().resolve("lines.golden.txt"), golden.toString());
    }

    private static void addLostWords(RawCable cable, List<String> lost) {
        String file = cable.id();
        BodySteps steps = BodySteps.of(cable);
        BodyText body = steps.body();
        List<PagedLine> paged = steps.paged();
        missing(words(body.lines()), words(lines(paged)))
                .filter(word -> !isInMark(body.lines(), word))
                .forEach(word -> lost.add(file + ": " + word + " at a page break"));

        FrontMatter front = steps.front();
        missing(words(lines(paged)), words(linesOf(front)))
                .filter(word -> !isKeyword(word))
                .forEach(word -> lost.add(file + ": " + word + " in the front matter"));

        Set<PagedLine> marked = new LinkedHashSet<>(steps.marked());
        runs(front.text(), line -> !isKept(line, marked)).stream()
                .filter(run -> !isHead(run, front))
                .flatMap(List::stream)
                .filter(line -> !SectionMarks.isMark(line.text().strip()))
                .forEach(line -> lost.add(file + ": " + line.text() + " as a section mark"));

        SignatureParser.Result signature = steps.signature();
        String signers = String.join(" ", signature.signers()).toUpperCase(Locale.ROOT) + " BR";
        Set<PagedLine> kept = new HashSet<>(signature.lines());
        kept.addAll(signature.tail());
        marked.stream()
                .filter(line -> !kept.contains(line))
                .map(line -> afterText(line, signature))
                .filter(line -> !CableTail.isTransmissionMark(line.text().strip()))
                .filter(line -> words(List.of(line.line())).keySet().stream()
                        .anyMatch(word -> !signers.contains(word.toUpperCase(Locale.ROOT))))
                .forEach(line -> lost.add(file + ": " + line.text() + " as a signature"));

        List<Line> written = new ArrayList<>();
        for (Paragraph paragraph : steps.paragraphs()) {
            paragraph.number().ifPresent(number -> written.add(new Line(1, String.valueOf(number))));
            paragraph.marking().ifPresent(marking -> written.add(new Line(1, marking.text())));
            paragraph.heading().ifPresent(heading -> written.add(new Line(1, heading)));
            written.add(new Line(1, paragraph.text()));
        }
        missing(words(lines(signature.lines())), words(written))
                .filter(word -> !word.equals("br"))
                .forEach(word -> lost.add(file + ": " + word + " in the paragraphs"));
    }

    /** The part of a line that is not text: a signature may follow the last sentence, and a line of the tail that. */
    private static PagedLine afterText(PagedLine line, SignatureParser.Result signature) {
        String rest = line.text();
        for (PagedLine kept : signature.tail()) {
            rest = kept.number() == line.number() ? rest.replace(kept.text(), "") : rest;
        }
        List<PagedLine> text = signature.lines();
        boolean cut = !text.isEmpty()
                && text.getLast().number() == line.number()
                && rest.startsWith(text.getLast().text());
        return line.withText(cut ? rest.substring(text.getLast().text().length()) : rest);
    }

    /** A caption in a sentence is dropped from its line (07KABUL185). */
    private static boolean isKept(PagedLine line, Set<PagedLine> marked) {
        return line.isBlank()
                || marked.contains(line)
                || marked.contains(line.withText(line.text().replaceFirst("^SIPDIS ", "")));
    }

    /** The lines of each run that are dropped together. */
    private static List<List<PagedLine>> runs(List<PagedLine> lines, Predicate<PagedLine> dropped) {
        List<List<PagedLine>> runs = new ArrayList<>();
        List<PagedLine> run = new ArrayList<>();
        for (PagedLine line : lines) {
            if (dropped.test(line)) {
                run.add(line);
            } else if (!line.isBlank() && !run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        runs.add(List.copyOf(run));
        return runs;
    }

    /** Whether dropped lines are the head of a further section, which repeats a field of the first (00HARARE6677). */
    private static boolean isHead(List<PagedLine> run, FrontMatter front) {
        Set<String> first = words(linesOf(front)).keySet();
        return run.stream().anyMatch(line -> line.text().matches("(ACTION|ORIGIN|INFO|FM) .*"))
                && run.stream()
                        .filter(line -> line.text().matches("(E\\.O\\.|TAGS|SUBJECT).*"))
                        .anyMatch(line ->
                                first.containsAll(words(List.of(line.line())).keySet()));
    }

    /** A keyword may be glued to the word before it, which then remains without it (08LONDON1991: PRIMEREF). */
    private static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT)) || word.equals("br") || word.endsWith("REF");
    }

    private static boolean isInMark(List<Line> body, String word) {
        return body.stream()
                .filter(line -> !PageMark.in(line.text()).isEmpty() || ClassWord.isAlone(withoutChannel(line.text())))
                .anyMatch(line -> line.text().contains(word));
    }

    /** {@code CONFIDENTIAL     PTQ1865}: without the number of the channel on which the section was received (00HARARE6677). */
    private static String withoutChannel(String line) {
        return line.replaceFirst(" +[A-Z]{3}\\d{4}$", "");
    }

    private static List<Line> linesOf(FrontMatter front) {
        List<Line> all = new ArrayList<>(front.lead());
        Stream.of(
                        front.order(),
                        front.tags(),
                        front.subject(),
                        front.references(),
                        front.classifiedBy(),
                        front.repeated(),
                        lines(front.text()))
                .forEach(all::addAll);
        return all;
    }

    private static List<Line> lines(List<PagedLine> paged) {
        return paged.stream().map(PagedLine::line).toList();
    }

    private static Map<String, Integer> words(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            Matcher matcher = WORD.matcher(line.text());
            while (matcher.find()) {
                counts.merge(matcher.group(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Stream<String> missing(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> missing = new HashMap<>(before);
        after.forEach((word, count) -> missing.computeIfPresent(word, (w, n) -> n > count ? n - count : null));
        return missing.keySet().stream();
    }
}
