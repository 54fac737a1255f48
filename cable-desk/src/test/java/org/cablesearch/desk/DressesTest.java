// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts in many formats and typographies, each with and without a planted fault. */
class DressesTest {

    private static final Path SAMPLES = Path.of("..", "examples", "samples", "text");
    private static final Pattern PLANTED = Pattern.compile("\\{([^{}]*)->([^{}]*)\\}");
    private static final Pattern NOTES = Pattern.compile("(?s)<notes>(.*)</notes>");

    @TempDir
    static Path folder;

    private static CableSearcher searcher;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                Stream<Cable> read = CableReader.cables(SAMPLES)) {
            index.addAll(read);
        }
        searcher = CableSearcher.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    /** A draft of the file, with or without its fault. */
    record Case(String name, String format, String wrong, String text) {
        @Override
        public String toString() {
            return name + " (" + (wrong.isEmpty() ? "right" : wrong) + ")";
        }
    }

    static List<Case> drafts() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = DressesTest.class.getResourceAsStream("dresses.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : Arrays.asList(all.split("\n=== ")).subList(1, all.split("\n=== ").length)) {
                int line = part.indexOf('\n');
                String[] head = part.substring(0, line).split("\\|", -1);
                String name = head[0].strip();
                String format = head[1].strip();
                String wrong = head[2].strip();
                String text = part.substring(line + 1);
                Matcher planted = PLANTED.matcher(text);
                if (planted.find()) {
                    cases.add(new Case(name, format, "", planted.replaceAll("$1")));
                    cases.add(new Case(name, format, wrong, planted.replaceAll("$2")));
                } else {
                    cases.add(new Case(name, format, wrong, text));
                }
            }
        }
        return cases;
    }

    private static Draft draft(Case draft) throws IOException {
        if (!draft.format().equals("docx")) {
            return Draft.read(
                    new ByteArrayInputStream(draft.text().getBytes(StandardCharsets.UTF_8)), "draft." + draft.format());
        }
        Matcher notes = NOTES.matcher(draft.text());
        Map<String, String> parts = new LinkedHashMap<>();
        if (notes.find()) {
            parts.put("word/footnotes.xml", "<w:footnotes " + DocxTest.ROOT + ">" + notes.group(1) + "</w:footnotes>");
        }
        parts.put(
                "word/document.xml",
                "<w:document " + DocxTest.ROOT + "><w:body>" + notes.replaceAll("") + "</w:body></w:document>");
        return DocxTest.read(parts);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftIsJudged(Case draft) throws IOException {
        DraftReport report = DraftChecker.of(searcher).check(draft(draft));
        assertEquals(draft.wrong(), DraftCheckerTest.wrong(report), report::toString);
        assertEquals(draft.wrong().isEmpty(), report.passes());
    }
}
