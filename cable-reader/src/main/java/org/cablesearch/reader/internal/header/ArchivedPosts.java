// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.internal.input.Archived;
import org.cablesearch.reader.internal.input.RawCable;

/**
 * The posts of the archive of 1973 to 1979. A Document Number has only the stem of the post's name: its first six
 * characters, without blanks.
 *
 * <pre>
 * 1976STATE290286    STATE
 * 1977NEWDE01628     NEW DELHI: "NEW DE"
 * 1975ATO00412       USNATO, whose stem is NATO, with the first letter lost
 * 1976PORTO00118     PORT OF SPAIN or PORTO ALEGRE
 * </pre>
 */
public final class ArchivedPosts {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})([A-Z]{2,12})(\\d{1,7})");
    private static final int STEM_LENGTH = 6;

    /** Stems that the rule does not give. */
    private static final Map<String, String> LISTED = listed();

    private static final Map<String, List<String>> BY_STEM = byStem();

    private ArchivedPosts() {}

    private static Map<String, String> listed() {
        return WordFile.of(ArchivedPosts.class::getResourceAsStream, "stems.txt").section("").stream()
                .map(line -> line.split(" = "))
                .collect(Collectors.toMap(sides -> sides[0], sides -> Posts.squeeze(sides[1])));
    }

    private static Map<String, List<String>> byStem() {
        Map<String, List<String>> posts = new HashMap<>();
        for (String name : Posts.names()) {
            String letters = Posts.squeeze(name);
            if (Posts.isPost(letters)) {
                String stem = Posts.squeeze(name.substring(0, Math.min(STEM_LENGTH, name.length())));
                posts.computeIfAbsent(stem, first -> new ArrayList<>()).add(letters);
            }
        }
        return posts;
    }

    /** The canonical id of a telegram: with the whole name of the post, as it was on the day. */
    public static CanonicalIds.Result canonical(RawCable raw, Archived archived, Header header) {
        Matcher number = NUMBER.matcher(raw.id());
        if (!number.matches()) {
            return CanonicalIds.of(raw, header);
        }
        String stem = number.group(2);
        Optional<String> post = Stream.of(
                        archived.post(), header.from().map(ArchivedPosts::withoutKind), archived.from())
                .flatMap(Optional::stream)
                .map(Posts::squeeze)
                .flatMap(name -> fitting(name, stem).stream())
                .findFirst()
                .or(() -> ofStem(stem));
        List<Problem> problems = post.isPresent()
                ? List.of()
                : List.of(new Problem(
                        ProblemCode.ID_NOT_CANONICAL,
                        "the post of " + raw.id() + " is not certain: \"" + stem + "\" is none or several",
                        OptionalInt.empty()));
        return Mrn.parse(number.group(1).substring(2) + post.orElse(stem) + number.group(3))
                .map(mrn -> new CanonicalIds.Result(mrn.canonical(), problems))
                .orElseGet(() -> CanonicalIds.of(raw, header));
    }

    /** The post with a name, if the stem may be its stem. */
    private static Optional<String> fitting(String name, String stem) {
        boolean fits = name.startsWith(stem)
                || (!name.isEmpty() && name.startsWith(stem, 1))
                || Posts.canonical(name)
                        .filter(post -> post.equals(LISTED.get(stem)))
                        .isPresent();
        return fits ? Posts.canonical(name).or(() -> Optional.of(name)) : Optional.empty();
    }

    private static Optional<String> ofStem(String stem) {
        if (LISTED.containsKey(stem)) {
            return Optional.of(LISTED.get(stem));
        }
        List<String> posts = BY_STEM.getOrDefault(stem, List.of());
        if (posts.size() == 1 || posts.contains(stem)) {
            return Optional.of(posts.contains(stem) ? stem : posts.getFirst());
        }
        if (!posts.isEmpty()) {
            return Optional.empty();
        }
        List<String> whole = BY_STEM.keySet().stream()
                .filter(other -> other.length() > 1 && other.substring(1).equals(stem))
                .toList();
        return whole.size() == 1 ? ofStem(whole.getFirst()) : Optional.empty();
    }

    /**
     * The post as published records name it: {@code Embassy Libreville}. An empty text if neither the sender nor the
     * attribute names a post.
     */
    public static String origin(Header header, Archived archived) {
        return header.from()
                .flatMap(from -> named(kindOf(from), withoutKind(from)))
                .or(() -> archived.from().flatMap(from -> named("", from)))
                .orElse("");
    }

    private static Optional<String> named(String kind, String written) {
        String letters = Posts.squeeze(written);
        Optional<String> post = Posts.canonical(letters);
        if (kind.equals("SECSTATE") || post.equals(Optional.of("STATE"))) {
            return Optional.of("Secretary of State");
        }
        Optional<String> name =
                post.flatMap(found -> Posts.isPost(letters) ? Optional.of(written) : Posts.written(found));
        return name.map(words -> inWords(kind, capitalized(words)));
    }

    private static String inWords(String kind, String post) {
        return switch (kind) {
            case "AMEMBASSY" -> "Embassy " + post;
            case "AMCONSUL", "AMCONGEN" -> "Consulate " + post;
            case "USINT" -> "US Interests Section " + post;
            case "USLO" -> "USLO " + post;
            case "USMISSION" -> post.startsWith("USUN") ? post : "Mission " + post;
            default -> post;
        };
    }

    private static String kindOf(String from) {
        return from.strip().split("[ :]", 2)[0];
    }

    private static String withoutKind(String from) {
        String kind = kindOf(from);
        boolean isKind = Senders.KINDS_OF_POST.contains(kind) || kind.equals("USINT") || kind.equals("USLO");
        return isKind ? from.strip().substring(kind.length()).strip() : from;
    }

    private static String capitalized(String words) {
        return Arrays.stream(words.strip().split(" +"))
                .map(word -> (word.startsWith("US") && word.length() > 2) || word.length() == 2
                        ? word
                        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
