// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.json.FieldsJson;

/** The files of the front end: those in the jar, and a module of the names that Java and JavaScript share. */
final class StaticFiles {

    private static final String FOLDER = "web/";

    /**
     * Only names of this form are looked up, so that no path leads out of the folder: no part begins or ends with a
     * full stop, or is empty. It repeats characters, not groups, since each round of a group takes some of the stack.
     */
    private static final Pattern NAME =
            Pattern.compile("^(?!.*[./][./])[a-z0-9-][a-z0-9./-]*\\.(html|js|css|svg|png|txt)");

    private final Map<String, StaticFile> known = new ConcurrentHashMap<>(Map.of("js/fields.js", fields()));

    private static StaticFile fields() {
        String module = "export const { fields, dimensions, suggestions } = " + FieldsJson.json() + "\n";
        return new StaticFile("js", module.getBytes(StandardCharsets.UTF_8));
    }

    /** The file with a name. */
    Optional<StaticFile> file(String name) throws IOException {
        StaticFile read = known.get(name);
        if (read != null) {
            return Optional.of(read);
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try (InputStream in = CablePage.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            StaticFile file =
                    new StaticFile(parts.group(1), parts.group(1).equals("js") ? withoutComments(content) : content);
            known.put(name, file);
            return Optional.of(file);
        }
    }

    /**
     * A script without the comments that have lines of their own: a fifth of what a browser would load. Its lines keep
     * their numbers.
     */
    private static byte[] withoutComments(byte[] script) {
        StringJoiner kept = new StringJoiner("\n");
        boolean inBlock = false;
        for (String line : new String(script, StandardCharsets.UTF_8).split("\n", -1)) {
            String text = line.strip();
            boolean isInBlock = inBlock || text.startsWith("/*");
            inBlock = isInBlock && !text.endsWith("*/");
            kept.add(isInBlock || text.startsWith("//") ? "" : line);
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }
}
