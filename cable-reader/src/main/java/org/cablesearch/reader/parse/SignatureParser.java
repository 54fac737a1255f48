package org.cablesearch.reader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The surname under the text: alone on its line, or behind the last sentence.
 *
 * <pre>
 * comment.                … for Brazil. SOBEL        … the long term. Randt
 * MUSSOMELI
 * NNNN                    skipped from the end up, like class words, web links and release notes
 * </pre>
 */
final class SignatureParser {

    private static final Set<String> NO_NAMES = Set.of(
            "REGARDS", "NNNN", "SUMMARY", "COMMENT", "END", "NOTE", "BT", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS",
            "SIPDIS", "NOFORN", "TEXT", "MESSAGE", "ATTACHMENT", "ANNEX", "APPENDIX", "BACKGROUND", "CONCLUSION", "INTRODUCTION",
            "THE", "AND", "OF", "PAGE", "PART", "CABLE", "TABLE", "LIST", "BEGIN", "QUOTE", "UNQUOTE", "NONE", "NO", "YES", "THANKS",
            "POST", "ENDS", "SENSITIVE", "IT", "US", "U.S", "USG", "UN", "EU", "NATO");

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");

    private static final Set<String> PARTICLES = Set.of("DE", "DEL", "VAN", "VON", "LA", "DU", "DI", "MC", "MAC", "O", "ST", "LE", "DER", "DEN", "TER");

    /**
     * What was found.
     *
     * @param signers the surnames
     * @param lines the lines without the signature, where it had a line of its own, and without marks of the wire below it
     */
    record Result(List<String> signers, List<PagedLine> lines) {
        Result {
            signers = List.copyOf(signers);
        }
    }

    private SignatureParser() {}

    static Result parse(List<PagedLine> text) {
        int end = text.size();
        List<PagedLine> tail = new ArrayList<>();
        while (end > 0) {
            PagedLine line = text.get(end - 1);
            String stripped = line.text().strip();
            Optional<List<String>> alone = stripped.isEmpty() ? Optional.empty() : ofLine(LineBreaks.strip(stripped).strip());
            if (alone.isPresent() && !goesOn(text, end - 1)) {
                int start = end - 1;
                boolean twice = start > 0 && text.get(start - 1).text().strip().equalsIgnoreCase(stripped);
                List<String> signers = twice ? List.of(text.get(start - 1).text().strip()) : alone.get();
                return new Result(signers, join(text.subList(0, twice ? start - 1 : start), tail));
            }
            List<String> behindLink = stripped.length() > LONGEST_NAME ? ofSentenceEnd(stripped) : List.of();
            if (!behindLink.isEmpty() || !isTail(stripped)) {
                break;
            }
            if (!isWireMark(stripped)) {
                tail.add(0, line);
            }
            end--;
        }
        List<String> glued = end > 0 ? ofSentenceEnd(text.get(end - 1).text().strip()) : List.of();
        return new Result(glued, glued.isEmpty() && tail.isEmpty() ? text : join(text.subList(0, end), tail));
    }

    private static List<PagedLine> join(List<PagedLine> text, List<PagedLine> tail) {
        List<PagedLine> joined = new ArrayList<>(text);
        joined.addAll(tail);
        return joined;
    }

    /**
     * Whether the text goes on from the line above to this one, so that it is no signature: the line above ends in a comma,
     * or in a small letter right above a name that is not in capitals.
     */
    private static boolean goesOn(List<PagedLine> text, int at) {
        int above = at - 1;
        while (above >= 0 && text.get(above).isBlank()) {
            above--;
        }
        if (above < 0) {
            return true;
        }
        String line = text.get(above).text().strip();
        char last = line.charAt(line.length() - 1);
        boolean mixed = text.get(at).text().chars().anyMatch(Character::isLowerCase);
        boolean sameBlock = above == at - 1 && !isTail(line) && line.indexOf(' ') > 0;
        return last == ',' || mixed && sameBlock && Character.isLetterOrDigit(last) && !line.equalsIgnoreCase(text.get(at).text().strip());
    }

    /** What may stand below a signature, or between it and the end: blank lines, wire marks, links, release notes. */
    private static boolean isTail(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.isEmpty()
                || isWireMark(line)
                || Ruler.isRuler(line)
                || lower.startsWith("declassified")
                || lower.startsWith("end cable text")
                || lower.startsWith("end of cable text")
                || lower.startsWith("note by oc")
                || lower.contains("http")
                || lower.contains(".sgov.gov")
                || lower.startsWith("visit ") && lower.contains("website")
                || line.chars().allMatch(c -> c == 'X' || c == 'x')
                || isFootOfPage(line);
    }

    /** {@code 2004CARACA01540 - UNCLASSIFIED}. */
    private static boolean isFootOfPage(String line) {
        int dash = line.indexOf(" - ");
        return dash > 0 && Character.isDigit(line.charAt(0)) && ClassWord.isAlone(line.substring(dash + 3));
    }

    /** Marks of the wire, which are no part of the text: {@code NNNN}, {@code BT}, a class word, {@code ...}. */
    private static boolean isWireMark(String line) {
        return line.equalsIgnoreCase("NNNN")
                || line.equals("BT")
                || line.startsWith("<") && line.endsWith(">")
                || !line.isEmpty() && line.chars().allMatch(c -> ".>#…".indexOf(c) >= 0)
                || !line.isEmpty() && ClassWord.isAlone(line);
    }

    private static Optional<List<String>> ofLine(String line) {
        if (line.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        List<String> words = words(line);
        // A line of one word in small letters is what a conversion made of the signature (08KUWAIT128).
        boolean capitalised = words.size() == 1 || words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
        return capitalised && isSurname(words) ? Optional.of(names(words)) : Optional.empty();
    }

    /** {@code SHANNON SHANNON} is one name written twice. */
    private static List<String> names(List<String> words) {
        boolean doubled = words.size() == 2 && words.get(0).equalsIgnoreCase(words.get(1));
        return List.of(doubled ? words.get(0) : String.join(" ", words));
    }

    /** One surname, with particles before it or a suffix behind it; at most three words. */
    private static boolean isSurname(List<String> words) {
        if (words.isEmpty() || words.size() > 3) {
            return false;
        }
        int surnames = 0;
        for (String word : words) {
            String upper = word.toUpperCase(Locale.ROOT);
            String bare = upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
            if (!isNameWord(word) || NO_NAMES.contains(bare)) {
                return false;
            }
            surnames += SUFFIXES.contains(bare) || PARTICLES.contains(bare) ? 0 : 1;
        }
        boolean doubled = words.size() == 2 && words.get(0).equalsIgnoreCase(words.get(1));
        return surnames == 1 || doubled || surnames == 0 && words.size() == 2;
    }

    private static boolean isNameWord(String word) {
        boolean redacted = word.chars().allMatch(c -> c == 'X' || c == 'x');
        if (!Character.isLetter(word.charAt(0)) || redacted || word.length() < 2 && !word.equals("O")) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && "-'’.,".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The words without marks around them: {@code #SUSMAN#}, {@code BAKER.}, {@code TIMKEN, JR.} */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("[\\s,#*>]+")) {
            String bare = word;
            boolean isSuffix = SUFFIXES.contains(word.replace(".", "").toUpperCase(Locale.ROOT));
            if (word.endsWith(".") && !isSuffix) {
                bare = word.substring(0, word.length() - 1);
            }
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    /**
     * The name behind the last sentence of a line: in capitals behind a stop, {@code END TEXT} or a redaction, or one
     * capitalised word behind a stop and without one of its own.
     */
    private static List<String> ofSentenceEnd(String line) {
        String tail = line.substring(Math.max(0, line.length() - LONGEST_NAME * 2));
        int start = nameStart(tail);
        if (start < 0) {
            return List.of();
        }
        String rest = tail.substring(start).strip();
        List<String> words = words(rest);
        boolean capitals = rest.equals(rest.toUpperCase(Locale.ROOT));
        boolean oneWord = words.size() == 1 && !rest.endsWith(".") && Character.isUpperCase(rest.charAt(0));
        return rest.length() <= LONGEST_NAME && isSurname(words) && (capitals || oneWord) ? names(words) : List.of();
    }

    private static int nameStart(String tail) {
        boolean mixed = tail.chars().filter(Character::isLowerCase).count() > 5;
        for (int i = tail.length() - 2; i > 0; i--) {
            if (!Character.isWhitespace(tail.charAt(i)) || isSuffixBehind(tail, i)) {
                continue;
            }
            String before = tail.substring(0, i).stripTrailing();
            boolean afterStop = !before.isEmpty() && ".!?)\"”#*".indexOf(before.charAt(before.length() - 1)) >= 0;
            String rest = tail.substring(i).strip();
            boolean initial = isInitial(tail, i) && !(mixed && rest.length() > 3 && rest.equals(rest.toUpperCase(Locale.ROOT)));
            if (afterStop && !initial || before.endsWith("END TEXT") || before.endsWith("END OF TEXT") || before.endsWith("XXX")) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isSuffixBehind(String tail, int at) {
        String rest = tail.substring(at).replace(".", "").strip().toUpperCase(Locale.ROOT);
        return SUFFIXES.contains(rest);
    }

    private static boolean isInitial(String tail, int at) {
        return at >= 3 && Character.isUpperCase(tail.charAt(at - 2)) && tail.charAt(at - 1) == '.' && tail.charAt(at - 3) == ' ';
    }

    private static final int LONGEST_NAME = 30;
}
