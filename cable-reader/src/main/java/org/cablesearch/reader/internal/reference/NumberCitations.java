package org.cablesearch.reader.internal.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.TextReference;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.Scan;

/** Finds message reference numbers in running text, from their serial back to the post and the year. */
final class NumberCitations {

    private static final int MAX_DIGITS = 8;
    private static final int MAX_WORD_LENGTH = 24;

    private final int paragraph;
    private final String text;
    private final Optional<Mrn> own;
    private final Set<String> listed = new HashSet<>();
    private final List<TextReference> found;

    private NumberCitations(
            Paragraph paragraph, List<Reference> references, String canonicalId, List<TextReference> found) {
        this.paragraph = paragraph.index();
        this.text = paragraph.text();
        this.own = Mrn.parse(canonicalId);
        this.found = found;
        references.forEach(reference -> reference.cable().ifPresent(listed::add));
    }

    static void find(Paragraph paragraph, List<Reference> references, String canonicalId, List<TextReference> found) {
        new NumberCitations(paragraph, references, canonicalId, found).find();
    }

    private void find() {
        int at = 0;
        while (at < text.length()) {
            if (Digits.is(text.charAt(at))) {
                int end = Digits.end(text, at);
                readSerial(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    private void readSerial(int serial, int end) {
        boolean glued = end < text.length() && Character.isLetter(text.charAt(end));
        boolean date =
                end + 1 < text.length() && "/-.".indexOf(text.charAt(end)) >= 0 && Digits.is(text.charAt(end + 1));
        if (end - serial <= MAX_DIGITS && !glued && !date) {
            readPost(serial, end);
        }
    }

    private void readPost(int serial, int end) {
        int last = startOfWord(serial);
        if (last < serial && Posts.endsName(Posts.squeeze(text.substring(last, serial)))) {
            int start = startOfPost(serial);
            Posts.canonical(Posts.squeeze(text.substring(start, serial)))
                    .ifPresent(post -> cite(start, serial, end, post));
        }
    }

    /** Where the longest known post that ends before the serial begins; the serial itself if none does. */
    private int startOfPost(int serial) {
        int start = serial;
        int longest = serial;
        for (int words = 0; words < Posts.MAX_WORDS; words++) {
            start = startOfWord(start);
            boolean known = Posts.canonical(Posts.squeeze(text.substring(start, serial)))
                    .isPresent();
            longest = known ? start : longest;
        }
        return longest;
    }

    private void cite(int post, int serial, int end, String name) {
        int yearEnd = backOverGap(post);
        int year = Digits.start(text, yearEnd);
        Optional<String> yearText = yearText(year, yearEnd);
        String number = text.substring(serial, end);
        Optional<String> id = yearText.or(() -> own.map(mrn -> String.valueOf(
                        RefYears.unstated(mrn, Optional.empty(), name, Digits.value(text, serial, end)))))
                .flatMap(y -> Mrn.parse(y + name + number))
                .map(Mrn::canonical);
        boolean certain = yearText.isPresent() && isCapitals(post, serial);
        id.filter(cable -> listed.contains(cable) || certain)
                .filter(cable -> listed.contains(cable) || !isOwn(name, number))
                .ifPresent(cable -> found.add(
                        new TextReference(paragraph, new Span(yearText.isPresent() ? year : post, end), cable)));
    }

    /** The post and serial of the citing cable are its page mark: {@code SECTION 01 OF 02 AMMAN 001288}. */
    private boolean isOwn(String post, String serial) {
        return own.isPresent()
                && own.get().post().equals(post)
                && own.get().serial() == Digits.value(serial, 0, serial.length());
    }

    private Optional<String> yearText(int start, int end) {
        boolean digits = end - start == 2 || end - start == 4;
        boolean apart = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        boolean section = text.regionMatches(true, start - 3, "OF ", 0, 3);
        if (!digits || !apart || section) {
            return Optional.empty();
        }
        return Optional.of(text.substring(start, end)).filter(RefSerials::isYear);
    }

    /** In running text a post is written in capitals: {@code in 2008 London 12 people} names none. */
    private boolean isCapitals(int start, int end) {
        return Scan.isUpper(text, start, end);
    }

    /** Where the word before {@code end} begins, after one gap; {@code end} if there is none. */
    private int startOfWord(int end) {
        int gap = backOverGap(end);
        int at = gap;
        while (at > 0 && gap - at < MAX_WORD_LENGTH && isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at == gap ? end : at;
    }

    /** Moves back over one space, hyphen or line end, and a full stop before it. */
    private int backOverGap(int end) {
        return Scan.skipBack(text, end, " -.\n", 3);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '\'';
    }
}
