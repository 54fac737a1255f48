package org.cablesearch.reader.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.internal.body.CableTail;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.body.SignatureParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.FrontMatterParser;
import org.cablesearch.reader.internal.line.BodyText;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PageMark;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.SectionMarks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Nothing of a body is lost: at each step from the body's lines to its paragraphs every word is still there, or stood in a
 * keyword, a page or section mark, a mark of the wire or a signature.
 */
class BodyAccountingTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern BODY =
            Pattern.compile("UNCLAS|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET|SIPDIS");

    /** All that a keyword is made of, misspelt or not. */
    private static final Set<String> KEYWORDS =
            Set.of("TAGS", "TAG", "TAGES", "SUBJECT", "SUBJ", "REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "S");

    static Stream<Path> corpus() throws IOException {
        Path folder = Path.of(System.getProperty("cables.shared", "absent"), "corpus", "text");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no real cables in " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void keepsEveryWordOfTheRealCables() throws IOException {
        List<String> lost = new ArrayList<>();
        int cables = 0;
        for (Path file : corpus().toList()) {
            String text = Files.readString(file);
            Matcher start = BODY.matcher(text);
            String body = start.find(text.indexOf('\n')) ? text.substring(start.start()) : text;
            account(body, file.getFileName().toString(), lost);
            cables++;
        }
        assertTrue(cables > 0, "cables");
        assertEquals(List.of(), lost);
    }

    private static void account(String text, String file, List<String> lost) {
        BodyText body = BodyText.of(text, 1);
        List<PagedLine> paged = PageBreaks.remove(body.lines());
        missing(words(body.lines()), words(lines(paged)))
                .filter(word -> !isInMark(body.lines(), word))
                .forEach(word -> lost.add(file + ": " + word + " at a page break"));

        FrontMatter front = FrontMatterParser.parse(paged);
        missing(words(lines(paged)), words(linesOf(front)))
                .filter(word -> !isKeyword(word))
                .forEach(word -> lost.add(file + ": " + word + " in the front matter"));

        List<PagedLine> marked = SectionMarks.remove(front.text());
        front.text().stream()
                .filter(line -> !marked.contains(line)
                        && !SectionMarks.isMark(line.text().strip()))
                .forEach(line -> lost.add(file + ": " + line.text() + " as a section mark"));

        SignatureParser.Result signature = SignatureParser.parse(marked);
        String signers = String.join(" ", signature.signers()).toUpperCase(Locale.ROOT) + " BR";
        Set<PagedLine> kept = new HashSet<>(signature.lines());
        kept.addAll(signature.tail());
        marked.stream()
                .filter(line -> !kept.contains(line))
                .filter(line -> !CableTail.isWireMark(line.text().strip()))
                .filter(line -> words(List.of(line.line())).keySet().stream()
                        .anyMatch(word -> !signers.contains(word.toUpperCase(Locale.ROOT))))
                .forEach(line -> lost.add(file + ": " + line.text() + " as a signature"));

        List<Line> written = new ArrayList<>();
        for (Paragraph paragraph :
                ParagraphParser.parse(signature.lines(), signature.tail()).paragraphs()) {
            paragraph.number().ifPresent(number -> written.add(new Line(1, String.valueOf(number))));
            paragraph.marking().ifPresent(marking -> written.add(new Line(1, marking.text())));
            paragraph.heading().ifPresent(heading -> written.add(new Line(1, heading)));
            written.add(new Line(1, paragraph.text()));
        }
        missing(words(lines(signature.lines())), words(written))
                .filter(word -> !word.equals("br"))
                .forEach(word -> lost.add(file + ": " + word + " in the paragraphs"));
    }

    /** A keyword may be glued to the word before it, which then lives on without it (08LONDON1991: PRIMEREF). */
    private static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT)) || word.equals("br") || word.endsWith("REF");
    }

    private static boolean isInMark(List<Line> body, String word) {
        return body.stream()
                .filter(line -> !PageMark.in(line.text()).isEmpty() || ClassWord.isAlone(line.text()))
                .anyMatch(line -> line.text().contains(word));
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
        Map<String, Integer> counts = new TreeMap<>();
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
