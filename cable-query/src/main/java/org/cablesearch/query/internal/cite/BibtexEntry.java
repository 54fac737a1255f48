// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Citation.Place;

/** A citation as an entry of a BibTeX file. */
public final class BibtexEntry {

    private static final int DOCUMENT_DIGITS = 8;
    private static final Pattern SPECIAL_IN_KEY = Pattern.compile("[^0-9A-Za-z.-]");
    private static final Pattern SPECIAL = Pattern.compile("[&%$#_{}\\\\~^]");

    /** Characters that LaTeX joins to one sign with the next: two hyphens to a dash, two apostrophes to a quotation mark. */
    private static final Pattern JOINED = Pattern.compile("([-'`,<>])(?=\\1)|[?!](?=`)");

    /** Characters that LaTeX does not print after a backslash. BibTeX counts braces even after one. */
    private static final Map<String, String> COMMANDS = Map.of(
            "{", "\\textbraceleft{}",
            "}", "\\textbraceright{}",
            "\\", "\\textbackslash{}",
            "~", "\\textasciitilde{}",
            "^", "\\textasciicircum{}");

    private final StringBuilder entry = new StringBuilder();

    private BibtexEntry() {}

    /** The entry. Text is UTF-8, with what LaTeX would not print as it is written as commands. */
    public static String of(Citation citation) {
        BibtexEntry bibtex = new BibtexEntry();
        bibtex.entry.append("@misc{").append(key(citation));
        // The inner braces keep a post's name whole, and the capitals of a subject.
        bibtex.add("author", "{" + escaped(citation.origin()) + "}", citation.origin());
        bibtex.add("title", "{" + escaped(citation.subject()) + "}", citation.subject());
        bibtex.add("howpublished", "Telegram " + escaped(citation.id()), citation.id());
        citation.day().ifPresent(day -> {
            bibtex.add("date", day.toString(), "date");
            bibtex.add("year", Integer.toString(day.getYear()), "year");
            // A macro that every BibTeX style defines.
            bibtex.entry.append(",\n  month = ").append(LetterCase.lower(MonthNames.abbreviation(day.getMonth())));
        });
        // Styles print an address as it is; it has no braces, since a URI escapes them.
        citation.address().ifPresent(address -> bibtex.add("url", address.toString(), "url"));
        String note = Wording.joined("; ", FootnoteText.note(citation), citation.collection());
        bibtex.add("note", escaped(note), note);
        return bibtex.entry.append("\n}").toString();
    }

    private void add(String field, String value, String unlessEmpty) {
        if (!unlessEmpty.isEmpty()) {
            entry.append(",\n  ").append(field).append(" = {").append(value).append('}');
        }
    }

    /**
     * A key of ASCII letters, digits and a few marks, different for each cable and paragraph. Since documents share an id,
     * and have long names, theirs have a few digits of the hash of the document.
     */
    static String key(Citation citation) {
        String id = SPECIAL_IN_KEY
                .matcher(citation.id())
                .replaceAll(part -> part.group()
                        .chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "_%04x", c))
                        .collect(Collectors.joining()));
        String document = citation.key()
                .document()
                .map(name -> "-" + Sha256.hex(name).substring(0, DOCUMENT_DIGITS))
                .orElse("");
        return id
                + document
                + citation.place().map(place -> ":p" + place(place)).orElse("");
    }

    /** The number; with the place if that cannot be told from it, since an annex may number its paragraphs anew. */
    private static String place(Place place) {
        int number = place.number().orElse(0);
        return number == place.index() + 1 ? Integer.toString(number) : number + "." + (place.index() + 1);
    }

    /** The text as LaTeX prints it. */
    static String escaped(String text) {
        String commands = SPECIAL.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(COMMANDS.getOrDefault(sign.group(), "\\" + sign.group())));
        return JOINED.matcher(commands).replaceAll("$0{}");
    }
}
