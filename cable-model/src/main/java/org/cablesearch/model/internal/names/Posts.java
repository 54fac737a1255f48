// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.FactFile;

/**
 * The posts that number cables, from {@code posts.txt}. Names are looked up by their {@link #squeeze squeezed} letters,
 * so {@code PORT-AU-PRINCE}, {@code Port au Prince} and {@code PORTAUPRINCE} find the same post.
 */
public final class Posts {

    /** The number of words in the longest name of the table. */
    public static final int MAX_WORDS = 5;

    private static final int MIN_TYPO_LENGTH = 5;
    private static final int LONG_NAME = 9;
    private static final int MAX_NAME_LENGTH = 24;

    private static final Map<String, String> CANONICAL = new HashMap<>();
    private static final Map<String, String> WRITTEN = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static final Set<String> LAST_WORDS = new HashSet<>();

    /** All names of a post that had several, by each of them in squeezed letters; the names as the table writes them. */
    private static final Map<String, List<String>> RENAMED = new HashMap<>();

    /** The words of {@code post-names.txt} by the squeezed name of their post. */
    private static final Map<String, String> OTHER_WORDS = new HashMap<>();

    static {
        Map<String, List<String>> byLatest = new HashMap<>();
        for (String line : FactFile.lines(Posts.class::getResourceAsStream, "posts.txt")) {
            String[] times = line.split(" > ", 2);
            add(times[0]);
            if (times.length == 2) {
                byLatest.computeIfAbsent(times[1], latest -> new ArrayList<>(List.of(latest)))
                        .add(times[0].split("=")[0].strip());
            }
        }
        byLatest.values().forEach(names -> names.forEach(name -> RENAMED.put(squeeze(name), List.copyOf(names))));
        for (String line : FactFile.lines(Posts.class::getResourceAsStream, "post-names.txt")) {
            String[] sides = line.split(": ", 2);
            for (String post : sides[1].split("; ")) {
                OTHER_WORDS.put(squeeze(post), sides[0]);
            }
        }
    }

    private Posts() {}

    private static void add(String line) {
        String[] sides = line.split("=", 2);
        String canonical = squeeze(sides[0]);
        NAMES.add(canonical);
        WRITTEN.put(canonical, sides[0].strip());
        addName(sides[0], canonical);
        CANONICAL.put(canonical, canonical);
        if (sides.length == 2) {
            for (String alias : sides[1].split(";")) {
                addName(alias, canonical);
            }
        }
    }

    private static void addName(String name, String canonical) {
        String letters = squeeze(name);
        CANONICAL.putIfAbsent(letters, canonical);
        LAST_WORDS.add(letters);
        String written = name.strip();
        LAST_WORDS.add(squeeze(written.substring(written.lastIndexOf(' ') + 1)));
    }

    /** Whether any name ends with this word, in squeezed letters: a cheap check first. */
    public static boolean endsName(String word) {
        return LAST_WORDS.contains(word);
    }

    /** The names and aliases of all posts as the table writes them: {@code PHNOM PENH}. */
    public static List<String> names() {
        return FactFile.lines(Posts.class::getResourceAsStream, "posts.txt").stream()
                .flatMap(line -> Stream.of(line.split("[=;>]")))
                .map(String::strip)
                .distinct()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The letters of a name as capitals A to Z, without spaces, punctuation, digits and accents. */
    public static String squeeze(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append(c);
            } else if (c >= 'a' && c <= 'z') {
                letters.append((char) (c - 'a' + 'A'));
            } else if (c >= 128 && Character.isLetter(c)) {
                return squeeze(withoutAccents(name));
            }
        }
        return letters.toString();
    }

    /** The letters of a name without their accents; letters of other alphabets are dropped. */
    private static String withoutAccents(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder ascii = new StringBuilder(decomposed.length());
        decomposed.chars().filter(c -> c < 128).forEach(c -> ascii.append((char) c));
        return ascii.toString();
    }

    /** The post with this name or alias, in squeezed letters. */
    public static Optional<String> canonical(String letters) {
        return Optional.ofNullable(CANONICAL.get(letters));
    }

    /**
     * The name of a post with its words separated, {@code PHNOM PENH}, for its squeezed letters; empty for an alias.
     */
    public static Optional<String> written(String letters) {
        return Optional.ofNullable(WRITTEN.get(letters));
    }

    /** The names of one post at all times, in squeezed letters: these letters, the name of which they are an alias, others. */
    public static Set<String> namesOfOne(String letters) {
        Set<String> names = new LinkedHashSet<>();
        names.add(letters);
        String canonical = CANONICAL.getOrDefault(letters, letters);
        names.add(canonical);
        Stream.of(letters, canonical)
                .flatMap(name -> RENAMED.getOrDefault(name, List.of()).stream())
                .map(Posts::squeeze)
                .forEach(names::add);
        return names;
    }

    /**
     * A text that ends with the name of a post, with each other name of the post in its place: {@code Embassy BATHURST}
     * for {@code Embassy Banjul}. Empty if the post never had another name.
     */
    public static List<String> underOtherNames(String text) {
        return atEnd(text, RENAMED::containsKey)
                .map(end -> RENAMED.getOrDefault(end.name(), List.of()).stream()
                        .filter(other -> !squeeze(other).equals(end.name()))
                        .map(other -> (end.before() + " " + other).strip())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Other words by which people ask for the post at the end of a text, such as its country and its names at other times:
     * {@code Burma Myanmar Yangon} for {@code Embassy Rangoon}. Empty if none are known.
     */
    public static String otherWords(String text) {
        List<String> words = new ArrayList<>();
        atEnd(text, CANONICAL::containsKey)
                .map(end -> CANONICAL.get(end.name()))
                .ifPresent(post -> {
                    words.add(OTHER_WORDS.getOrDefault(post, ""));
                    RENAMED.getOrDefault(post, List.of()).stream()
                            .filter(other -> !squeeze(other).equals(post))
                            .forEach(words::add);
                });
        return String.join(" ", words).strip();
    }

    /** The longest known name at the end of a text, in squeezed letters, and what is before it. */
    private static Optional<NameAtEnd> atEnd(String text, Predicate<String> known) {
        List<String> words = List.of(text.strip().split("\\s+"));
        for (int first = Math.max(0, words.size() - MAX_WORDS); first < words.size(); first++) {
            String name = squeeze(String.join(" ", words.subList(first, words.size())));
            if (known.test(name)) {
                return Optional.of(new NameAtEnd(String.join(" ", words.subList(0, first)), name));
            }
        }
        return Optional.empty();
    }

    private record NameAtEnd(String before, String name) {}

    /** Whether these letters are the name of a post, not an alias. */
    public static boolean isPost(String letters) {
        return letters.equals(CANONICAL.get(letters));
    }

    /**
     * The post whose name is nearest to misspelt letters: one letter off, or two for names of nine or more letters.
     * Empty if no name is near, or two are equally near. Names of fewer than five letters are not considered, because
     * too many words are near them.
     */
    public static Optional<String> nearest(String letters) {
        int length = letters.length();
        if (length < MIN_TYPO_LENGTH - 1 || length > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        int best = length < LONG_NAME ? 2 : 3;
        Optional<String> found = Optional.empty();
        for (String name : NAMES) {
            int distance = name.length() < MIN_TYPO_LENGTH ? best : EditDistance.of(letters, name, best - 1);
            if (distance < best) {
                best = distance;
                found = Optional.of(name);
            } else if (found.isPresent() && isTie(letters, name, best)) {
                found = Optional.empty();
            }
        }
        return found;
    }

    private static boolean isTie(String letters, String name, int best) {
        return name.length() >= MIN_TYPO_LENGTH && EditDistance.of(letters, name, best) == best;
    }

    /**
     * The post whose name ends a longer run of letters: {@code PARIS} for {@code AMEMBASSYPARIS}. The longest name
     * wins; aliases of one or two letters are not considered.
     */
    public static Optional<String> atEndOf(String letters) {
        int first = Math.max(0, letters.length() - MAX_NAME_LENGTH);
        for (int i = first; i + 4 <= letters.length(); i++) {
            Optional<String> post = canonical(letters.substring(i));
            if (post.isPresent()) {
                return post;
            }
        }
        return Optional.empty();
    }
}
