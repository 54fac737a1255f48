package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A batch in each of its forms. */
@ExtendWith(SampleIndex.class)
class BatchCommandTest {

    private static final String QUERIES = """
            exact:yaks
            # a comment
            "exercise book"
            exact:zzzzqqqq
            ((((
            "exercise  book"
            """;

    @TempDir
    private Path folder;

    @Test
    void forPeople(Path index) throws IOException {
        Run run = Run.of("batch", "--index", index, file("queries.txt", QUERIES));
        assertEquals("", run.err());
        assertEquals(0, run.code());
        Golden.assertMatches("batch.txt", run.out());
    }

    @Test
    void asCsv(Path index) throws IOException {
        String queries = "\ufeffQuery,who asked\n\"exact:yaks\",Ann\n,\n\"\"\"exercise book\"\" OR exact:yaks\",\n";
        Run run = Run.of("batch", "--index", index, "--format", "csv", "--limit", 1, file("q.CSV", queries));
        Golden.assertMatches("batch.csv", run.out());
        assertEquals("", run.err());
    }

    @Test
    void aQueryIsNeverAFormulaInCsv(Path index) throws IOException {
        String query = "=HYPERLINK(zzzzqqqq) yaks";
        Run run = Run.of("batch", "--index", index, "--format", "csv", "--limit", 0, file("q.txt", query));
        assertEquals(
                "1,'" + query + ",0,0,0,,,false",
                run.out().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void asJson(Path index) throws IOException {
        assertEquals(
                new Run(0, """
                        {"line":2,"query":"exact:yaks","total":1,"paragraphs":3,"unique":1,"hits":["10KATHMANDU912"],"issues":[],"timedOut":false}
                        {"line":3,"query":"exact:zzzzqqqq","total":0,"paragraphs":0,"unique":0,"hits":[],"issues":[],"timedOut":false}
                        {"line":4,"query":"tgas:PHUM exact:zzzzqqqq","total":0,"paragraphs":0,"unique":0,"hits":[],\
                        "issues":[{"message":"MESSAGE","start":0,"end":9,"suggestion":"tags:PHUM"}],"timedOut":false}
                        """, ""),
                withoutMessage(Run.withInput(
                        "\nexact:yaks\nexact:zzzzqqqq\ntgas:PHUM exact:zzzzqqqq\n",
                        "batch",
                        "--index",
                        index,
                        "--json",
                        "-")));
    }

    @Test
    void anEmptyFileIsAnswered(Path index) throws IOException {
        assertEquals(new Run(0, "", ""), Run.of("batch", "--index", index, "--json", file("empty.txt", "\n\n")));
    }

    @Test
    void wrongUse(Path index) throws IOException {
        assertEquals(
                2, Run.of("batch", "--index", index, folder.resolve("absent")).code());
        assertEquals(
                2,
                Run.of("batch", "--index", index, "--format", "xls", file("q", "a"))
                        .code());
        assertEquals(
                2,
                Run.of("batch", "--index", index, "--limit", -1, file("q", "a")).code());
        assertEquals(2, Run.of("batch", "--index", folder, file("q", "a")).code());
        assertTrue(Run.of("batch", "--index", index, folder.resolve("absent"))
                .err()
                .contains("absent"));
    }

    private static Run withoutMessage(Run run) {
        return new Run(
                run.code(),
                run.out()
                        .replaceAll(
                                "\"message\":\"there is no field[^{]*?\",\"start\"",
                                "\"message\":\"MESSAGE\",\"start\""),
                run.err());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
