package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.IdStatus;
import org.cablesearch.desk.DraftReport.Why;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.WrittenDate;
import org.cablesearch.model.internal.text.Folding;

/**
 * Finds the numbers of cables in a draft, in any form that people write: {@code 06PHNOMPENH1385}, {@code 06 Phnom Penh
 * 1385}, {@code Phnom Penh 1385 of 27 July 2006}, {@code Phnom Penh telegram 1385}.
 */
public final class Numbers {

    /** Maximum distance in characters from the start of a post to its serial; regexes see no more text than this. */
    static final int REACH = 120;

    private static final List<Integer> EVERY_YEAR =
            IntStream.rangeClosed(Mrn.FIRST_YEAR, Mrn.LAST_YEAR).boxed().toList();

    private static final String SPACE = "[\\s\\u00a0\\u202f]";

    /** Year, post and serial in one word, or joined by hyphens. */
    private static final Pattern COMPACT = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}-])((?:19|20)?\\d\\d)-?(\\p{Lu}[\\p{Lu}'’]{2,39}(?:-\\p{Lu}+){0,3})-?(\\d{1,7})(?![\\p{L}\\p{Nd}])");

    /** The serial of a number in several words. */
    private static final Pattern SERIAL =
            Pattern.compile("(?<![\\p{L}\\p{Nd}.,/:-])-?(\\d{1,7})(?![\\p{L}\\p{Nd}]|[.,:/-]\\d)");

    /** Text allowed between post and serial, starting at the first of several blanks. */
    private static final Pattern FILLER = Pattern.compile(
            "(?iu)(?:['’]s)?(?<!" + SPACE + ")" + SPACE + "++(?:cable|telegram|tel\\.?|message|dispatch)?" + SPACE
                    + "*+(?:no\\.?|number|nr\\.?|#)?" + SPACE + "*+$");

    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(?<![\\p{L}\\p{Nd}.,/-])['’]?((?:19|20)?\\d\\d)[\\s\\u00a0\\u202f-]{1,3}$");

    private static final Pattern CUE = Pattern.compile(
            "(?iu).*\\b(cables?|telegrams?|tel|reftel|ref|refs|see|cf|message|dispatch)\\b[^.!?]{0,40}$",
            Pattern.DOTALL);

    private final Draft draft;
    private final String text;
    private final String folded;
    private final HeldCables cables;
    private final Effort effort;
    private final Claims claims;

    public Numbers(Draft draft, HeldCables cables, Effort effort) {
        this.draft = draft;
        this.text = draft.text();
        this.folded = sameLength(text);
        this.cables = cables;
        this.effort = effort;
        this.claims = new Claims(text, folded);
    }

    /** Folds each character separately, so that positions are unchanged. */
    private static String sameLength(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String one = c < 128 ? String.valueOf(Character.toLowerCase(c)) : Folding.fold(String.valueOf(c));
            folded.append(one.length() == 1 ? one : String.valueOf(c));
        }
        return folded.toString();
    }

    /**
     * A number in the text.
     *
     * @param year the year in full; 0 if it has none
     */
    private record Found(int start, int end, int year, String post, int serial, boolean isCertain) {}

    /** The numbers, in order. */
    public List<CitedId> find() throws IOException {
        List<Found> found = new ArrayList<>();
        Matcher compact = COMPACT.matcher(text);
        while (compact.find()) {
            add(found, compact.start(), compact.end(), compact.group(1), compact.group(2), compact.group(3), true);
        }
        Matcher serial = SERIAL.matcher(text);
        while (serial.find()) {
            spaced(found, serial.start(1), serial.end(1), serial.group(1));
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        List<CitedId> ids = new ArrayList<>();
        int after = 0;
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (one.start() >= after) {
                Optional<CitedId> id =
                        id(one, after, i + 1 < found.size() ? found.get(i + 1).start() : text.length());
                if (id.isPresent()) {
                    ids.add(id.get());
                    after = one.end();
                }
            }
        }
        return ids;
    }

    private static void add(
            List<Found> found, int start, int end, String year, String post, String serial, boolean isCertain) {
        int number = Integer.parseInt(serial);
        String letters = Posts.squeeze(post);
        if (number > 0 && letters.length() >= 3) {
            int full = year.isEmpty() ? 0 : Mrn.fullYear(Integer.parseInt(year));
            if (full == 0 || (full >= Mrn.FIRST_YEAR && full <= Mrn.LAST_YEAR)) {
                found.add(new Found(start, end, full, letters, number, isCertain));
            }
        }
    }

    /** A number in several words: the longest name of a post before the serial, and perhaps a year before it. */
    private void spaced(List<Found> found, int serialStart, int serialEnd, String serial) {
        int offset = Math.max(blockStart(serialStart), serialStart - REACH);
        String before = text.substring(offset, serialStart).replaceFirst("-$", " ");
        Matcher filler = FILLER.matcher(before);
        if (!filler.find()) {
            return;
        }
        int nameEnd = filler.start();
        boolean isFilled = !filler.group().replaceAll("['’]s", "").isBlank();
        int start = nameEnd;
        int words = 0;
        int bestStart = -1;
        while (words < Posts.MAX_WORDS && start > 0) {
            int wordEnd = start;
            while (wordEnd > 0 && " \u00a0\u202f-\n.".indexOf(before.charAt(wordEnd - 1)) >= 0 && start - wordEnd < 3) {
                wordEnd--;
            }
            int wordStart = wordEnd;
            while (wordStart > 0 && isNameLetter(before.charAt(wordStart - 1))) {
                wordStart--;
            }
            if (wordStart == wordEnd || (!Character.isUpperCase(before.charAt(wordStart)) && words == 0)) {
                break;
            }
            start = wordStart;
            words++;
            if (Character.isUpperCase(before.charAt(start))
                    && Posts.canonical(Posts.squeeze(before.substring(start, nameEnd)))
                            .isPresent()) {
                bestStart = start;
            }
        }
        if (bestStart < 0) {
            return;
        }
        String name = before.substring(bestStart, nameEnd);
        String post = Posts.canonical(Posts.squeeze(name)).orElseThrow();
        if (Posts.squeeze(name).length() < 4 && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return;
        }
        boolean inCapitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 3;
        String head = before.substring(0, bestStart);
        Matcher year = YEAR_BEFORE.matcher(head);
        boolean isCued = isFilled || CUE.matcher(head).matches();
        if (year.find()) {
            boolean isCertain = inCapitals || isCued || (year.group(1).length() == 2 && serial.length() > 2);
            add(found, offset + year.start(), serialEnd, year.group(1), post, serial, isCertain);
        } else {
            boolean isYear = serial.length() == 4 && serial.compareTo("1900") >= 0 && serial.compareTo("2100") < 0;
            add(found, offset + bestStart, serialEnd, "", post, serial, (isCued || inCapitals) && !isYear);
        }
    }

    private static boolean isNameLetter(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’';
    }

    private int blockStart(int place) {
        return block(place).map(Draft.Block::start).orElse(Math.max(0, place - Claims.REACH));
    }

    private int blockEnd(int place) {
        return block(place).map(Draft.Block::end).orElse(text.length());
    }

    private Optional<Draft.Block> block(int place) {
        List<Draft.Block> blocks = draft.blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < blocks.size() && blocks.get(low).start() <= place
                ? Optional.of(blocks.get(low))
                : Optional.empty();
    }

    private Optional<CitedId> id(Found found, int from, int next) throws IOException {
        if (effort.isUp()) {
            return Optional.of(unread(found));
        }
        int limit = Math.max(found.end(), Math.min(next, blockEnd(found.start())));
        Optional<WrittenDate> date = claims.dateAfter(found.end(), limit);
        TreeSet<String> held = new TreeSet<>();
        TreeSet<String> cited = new TreeSet<>();
        List<Integer> years = new ArrayList<>();
        if (found.year() > 0) {
            years.add(found.year());
        } else if (date.isPresent()) {
            years.add(date.get().days().getFirst().getYear());
        }
        look(found, years, held, cited);
        boolean isNamed = found.year() > 0 || date.isPresent();
        if (held.isEmpty() && cited.isEmpty() && found.year() == 0) {
            look(found, EVERY_YEAR, held, cited);
        }
        if (held.isEmpty() && cited.isEmpty() && !found.isCertain() && !(isNamed && found.year() == 0)) {
            // A city and a number, not a cable.
            return Optional.empty();
        }
        boolean isYearOnly = found.year() == 0 && !found.isCertain() && found.serial() >= 1900 && found.serial() < 2100;
        if (isYearOnly && date.isEmpty()) {
            return Optional.empty();
        }
        IdStatus status = held.size() > 1
                ? IdStatus.AMBIGUOUS
                : held.size() == 1
                        ? IdStatus.HELD
                        : cited.isEmpty() ? IdStatus.UNKNOWN : cited.size() > 1 ? IdStatus.AMBIGUOUS : IdStatus.CITED;
        List<String> ids = !held.isEmpty()
                ? List.copyOf(held)
                : !cited.isEmpty()
                        ? List.copyOf(cited)
                        : years.stream().map(year -> canonical(found, year)).toList();
        List<Cable> documents = status == IdStatus.HELD ? cables.cables(held.first()) : List.of();
        int sentence = Math.max(from, sentenceStart(found.start()));
        Optional<Said> said = documents.stream()
                .map(cable -> new Said(cable, claims.of(cable, sentence, found.start(), found.end(), limit)))
                .max(Comparator.comparingLong(Said::agreements));
        return Optional.of(new CitedId(
                text.substring(found.start(), found.end()),
                found.start(),
                found.end(),
                ids,
                status,
                said.flatMap(one -> one.cable().date()),
                said.map(one -> one.cable().classification().text()),
                said.map(Said::claims).orElse(List.of()),
                Optional.empty()));
    }

    /** A number that is not looked up, because the time is up. */
    private CitedId unread(Found found) {
        return new CitedId(
                text.substring(found.start(), found.end()),
                found.start(),
                found.end(),
                found.year() == 0 ? List.of() : List.of(canonical(found, found.year())),
                IdStatus.UNREAD,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(Why.TIME));
    }

    /** The claims about a cable. If several cables share a number, the best match is assumed. */
    private record Said(Cable cable, List<Claim> claims) {

        long agreements() {
            return claims.stream().filter(Claim::agrees).count();
        }
    }

    private int sentenceStart(int place) {
        int start = Math.max(blockStart(place), place - Claims.REACH);
        for (int i = place - 2; i > start; i--) {
            char c = text.charAt(i);
            if ((c == '!' || c == '?' || (c == '.' && i > 0 && Character.isLowerCase(text.charAt(i - 1))))
                    && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return start;
    }

    private void look(Found found, List<Integer> years, Set<String> held, Set<String> cited) throws IOException {
        effort.add((long) years.size() * Effort.LOOK_UP);
        for (int year : years) {
            String id = canonical(found, year);
            List<Cable> documents = cables.cables(id);
            if (!documents.isEmpty()) {
                held.add(documents.getFirst().id());
            } else if (cables.isCited(id)) {
                cited.add(id);
            }
        }
    }

    private static String canonical(Found found, int year) {
        return new Mrn(year, found.post(), found.serial()).canonical();
    }
}
