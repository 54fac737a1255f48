package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files of the front end as they are written. */
@ExtendWith(SampleSearcher.class)
class FrontEndTest {

    private static final Path WEB = Path.of("src", "main", "resources", "org", "cablesearch", "page", "web");
    private static final int LONGEST = 140;

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
                                .filter(line -> line.length() > LONGEST)
                                .toList(),
                        text.toString());
            }
        }
    }
}
