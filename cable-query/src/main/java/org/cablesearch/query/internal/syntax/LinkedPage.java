package org.cablesearch.query.internal.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of the page that a link leads to, which for the page of a cable is its id. */
final class LinkedPage {

    private LinkedPage() {}

    /**
     * The possible names, without an extension and the letter of a part: {@code 10KABUL693} of {@code
     * https://…/10KABUL693_a.html?lang=en}. In some links the name is in the query or the fragment. Empty if the text is
     * not a link.
     */
    static List<String> names(String text) {
        int host = Stream.of("https://", "http://")
                .filter(text::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(-1);
        return host < 0 || text.chars().anyMatch(Character::isWhitespace)
                ? List.of()
                : Stream.of(text, path(text))
                        .map(link -> name(link, host))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    private static Optional<String> name(String link, int host) {
        int end = link.endsWith("/") ? link.length() - 1 : link.length();
        int slash = link.lastIndexOf('/', end - 1);
        return slash < host
                ? Optional.empty()
                : Optional.of(withoutPart(withoutExtension(path(link.substring(slash + 1, end)))))
                        .filter(name -> !name.isEmpty());
    }

    /** The text before a query and a fragment. */
    private static String path(String link) {
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        return link.substring(0, end);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        boolean extension = dot > 0
                && dot + 1 < name.length()
                && name.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit);
        return extension ? name.substring(0, dot) : name;
    }

    /** The name without the letter of a part, as in {@code _a}. */
    private static String withoutPart(String name) {
        int mark = name.length() - 2;
        boolean part = mark > 0 && name.charAt(mark) == '_' && Character.isLowerCase(name.charAt(mark + 1));
        return part ? name.substring(0, mark) : name;
    }
}
