// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.field.FieldDefinition;

/**
 * A field of a query. {@code toString} returns its name in a query: {@code tags}, {@code people.exact}.
 *
 * <p>{@link #TEXT}, {@link #MARKING}, {@link #ROLE} and {@link #HEADING} apply to a paragraph; {@link #PEOPLE} and
 * {@link #ORGS} to the paragraphs that mention them, and to the cable for its signers, classifiers and addressees;
 * {@link #ANY} and {@link #EXACT} to the subject and to each paragraph; all others to the cable.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="fields"}
 */
public enum CableField {
    /** Subject, headings and text, by stem: the field of a bare word. */
    ANY(""),
    /** Subject, headings and text, by words as written. */
    EXACT("exact"),
    /** The subject, by stem. */
    SUBJECT("subject"),
    /** The text of the paragraphs, by stem. */
    TEXT("text"),
    /** The headings of the paragraphs, by stem. */
    HEADING("heading"),
    /** TAGS, by code or by the code's name: {@code tags:PHUM}, {@code tags:"human rights"}. */
    TAGS("tags", SuggestField.TAGS),
    /** Names of people, spelling variants included. */
    PEOPLE("people", SuggestField.PEOPLE),
    /** Names of people, in the spelling of the query only, and with its title if it has one. */
    PEOPLE_EXACT("people.exact", SuggestField.PEOPLE),
    /** Names of organisations, acronyms included. */
    ORGS("orgs", SuggestField.ORGS),
    /** The post, by its words: {@code origin:Madrid}. */
    ORIGIN("origin", SuggestField.ORIGIN),
    /** The FM line, by its words. */
    FROM("from"),
    /** The action addressees, by their words. */
    TO("to"),
    /** The information addressees, by their words. */
    INFO("info"),
    /** The words of the classification line. */
    CLASS("class"),
    /** The level of the cable: U, SBU, C, S or TS. */
    LEVEL("level"),
    /** Captions: {@code caption:SIPDIS}. */
    CAPTION("caption"),
    /** The marking of a paragraph: a level, a control, or both ({@code marking:S/NF}). */
    MARKING("marking"),
    /** The role of a paragraph: {@code role:SUMMARY}. */
    ROLE("role"),
    /** The id of a cable, published or canonical, as people write it. */
    ID("id", SuggestField.ID),
    /** The surname of the person who signed the cable. */
    SIGNER("signer", SuggestField.PEOPLE),
    /** The names on the "Classified By" line. */
    CLASSIFIER("classifier", SuggestField.PEOPLE),
    /** The action precedence. */
    PRECEDENCE("precedence"),
    /** The office that acted on a telegram of 1973 to 1979 or sent it, by its words: {@code office:EUR}. */
    OFFICE("office", SuggestField.OFFICE),
    /** Who drafted a telegram of 1973 to 1979, as written: {@code drafter:WBCARTER}. */
    DRAFTER("drafter"),
    /** Who approved a telegram of 1973 to 1979, as written. */
    APPROVED_BY("approvedby"),
    /** The offices and people that cleared a telegram of 1973 to 1979, as written. */
    CLEARANCES("clearances"),
    /** The words of the concepts that the archive of 1973 to 1979 gives a telegram. */
    CONCEPTS("concepts", SuggestField.CONCEPTS),
    /** The handling restrictions that the archive of 1973 to 1979 lists: {@code handling:EXDIS}. */
    HANDLING("handling"),
    /** The number of the microfilm of a telegram of 1973 to 1979. */
    FILM("film"),
    /** The other attributes that the archive of 1973 to 1979 keeps of a telegram, by the words of their names and values. */
    ATTRIBUTES("attributes"),
    /** The document number, which distinguishes telegrams of one id, see {@link Hit#document()}. */
    DOCUMENT("document"),
    /** The date, in UTC: a year, a month, a day, or a range of them. */
    DATE("date"),
    /**
     * When the load began that first added a cable of this key, in UTC: a year, a month, a day, a time, or a range of
     * them: {@code added:2026-12-01}, {@code added:"2026-12-01T08:30Z"}.
     */
    ADDED("added"),
    /** Cables that cite this one. */
    CITES("cites", SuggestField.ID),
    /** Cables that this one cites. */
    CITEDBY("citedby", SuggestField.ID);

    private final String name;
    private final Optional<SuggestField> suggestions;

    CableField(String name, SuggestField... suggestions) {
        this.name = name;
        this.suggestions = Arrays.stream(suggestions).findFirst();
    }

    /** The field with this name in a query, ignoring case; empty if there is none. */
    public static Optional<CableField> parse(String name) {
        return named().stream()
                .filter(field -> field.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All fields that have a name in a query: all but {@link #ANY}. */
    public static List<CableField> named() {
        return Arrays.stream(values()).filter(field -> field != ANY).toList();
    }

    /**
     * A term under which a field indexes a word or a value.
     *
     * @param text the term; a stem begins with {@code ~}
     * @param position the position among the words, from 0; a phrase matches terms at consecutive positions
     * @param place where its word is in the text
     * @since 0.2
     */
    public record Term(String text, int position, Span place) {

        /** @throws NullPointerException if a component is {@code null} */
        public Term {
            requireNonNull(text, "text");
            requireNonNull(place, "place");
        }
    }

    /**
     * The terms under which this field indexes a text, in order. A date or an id is one term.
     *
     * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="analysis"}
     *
     * @since 0.2
     */
    public List<Term> terms(String text) {
        return FieldDefinition.of(this).terms(text);
    }

    /** The suggestions while a value of this field is typed, see {@link CableSearcher#suggest}; empty if none. */
    public Optional<SuggestField> suggestions() {
        return suggestions;
    }

    @Override
    public String toString() {
        return name;
    }
}
