// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the front end as they are written. */
@ExtendWith(SampleSearcher.class)
class FrontEndTest {

    private static final Path WEB = Path.of("src", "main", "resources", "org", "cablesearch", "page", "web");
    private static final int MAX_LINE_LENGTH = 140;

    @Test
    void scriptsKnowTheNamesThatJavaKnows(CableSearcher searcher) throws IOException {
        try (RunningPage page =
                CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String module = Answer.get(page, "/js/fields.js").body();
            assertEquals(texts(CableField.named()), names(module, "fields"));
            assertEquals(texts(List.of(Dimension.values())), names(module, "dimensions"));
            assertEquals(texts(List.of(SuggestField.values())), names(module, "suggestions"));
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static List<String> names(String module, String key) {
        int start = module.indexOf('"' + key + "\":[");
        String list = module.substring(start, module.indexOf(']', start));
        return Pattern.compile("\"name\":\"([^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void noLineIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(js|css|html)"))
                    .toList();
            assertTrue(texts.size() > 30, texts.toString());
            for (Path text : texts) {
                assertEquals(
                        List.of(),
                        Files.readAllLines(text).stream()
                                .filter(line -> line.length() > MAX_LINE_LENGTH)
                                .toList(),
                        text.toString());
            }
        }
    }

    /** SECURITY.md says what the browser stores; one module lists it, and one writes the history. */
    @ParameterizedTest
    @CsvSource({"localStorage|sessionStorage, storage.js", "'history\\.\\w', state.js"})
    void stateIsWrittenByOneModule(String pattern, String module) throws IOException {
        Pattern use = Pattern.compile(pattern);
        try (Stream<Path> scripts = Files.list(WEB.resolve("js"))) {
            List<String> users = new ArrayList<>();
            for (Path script : scripts.toList()) {
                if (use.matcher(Files.readString(script)).find()) {
                    users.add(script.getFileName().toString());
                }
            }
            assertEquals(List.of(module), users);
        }
    }
}
