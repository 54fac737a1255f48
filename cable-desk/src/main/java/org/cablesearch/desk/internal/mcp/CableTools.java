// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.text.ParagraphName;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.CheckedSearch.Citations;
import org.cablesearch.query.internal.option.IndexedIds;
import org.cablesearch.query.internal.result.BrowseTables;

/** The tools about one cable. */
final class CableTools {

    private static final Argument<String> ID = Argument.text(
                    "id", "The id of the cable, as people write it: 06PHNOMPENH2611, 06 Phnom Penh 2611.")
            .required();

    private static final Argument<String> DOCUMENT =
            Argument.text("document", "Of several telegrams of 1973 to 1979 with this id, the one with this document.");

    private static final Argument<ParagraphName> PARAGRAPH = Argument.paragraph(
            "paragraph", "One paragraph: its number (16), its number and place (\"16.18\"), or its place (\".18\").");

    private static final Argument<String> AFTER =
            Argument.text("after", "^[0-9]{1,9}(?:\\+[0-9]{1,9})?$", "Reads on: the next of the previous answer.");

    private static final Argument<CiteStyle> FORMAT = Argument.choice(
                    "format", Arrays.asList(CiteStyle.values()), "The format of the citation.")
            .usually(CiteStyle.TEXT);

    private static final Argument<Integer> LIMIT =
            Argument.whole("limit", 1, 100, "At most this many cables.").usually(5);

    /** A citation, with a note if several paragraphs have the requested number. */
    private record Cited(String citation, Optional<String> note) {}

    private static final Table<Cited> CITED = Table.of(
            row("citation", TEXT, Cited::citation, "the citation"),
            row("note", orNull(TEXT), Cited::note, "which paragraph this is, if several have the number"));

    private static final Table<Citations> CITATIONS = BrowseTables.CITATIONS
            .in(Citations::links)
            .with(row("held", FLAG, Citations::isHeld, "whether the archive holds the cable"));

    static final List<Tool> ALL = List.of(
            new Tool(
                    "show",
                    "Shows a cable with its TAGS, addressees, signer and references, or one of its paragraphs. A long cable"
                            + " is read in parts: pass next as after.",
                    List.of(ID, DOCUMENT, PARAGRAPH, AFTER),
                    Shown.WHOLE,
                    CableTools::show),
            new Tool(
                    "cites",
                    "Lists the cables that a cable cites, and those that cite it; also of a cable that the archive does not"
                            + " hold.",
                    List.of(ID, DOCUMENT),
                    CITATIONS,
                    CableTools::cites),
            new Tool(
                    "thread",
                    "Lists the cables connected with a cable by citations in either direction, in order of time.",
                    List.of(ID, DOCUMENT, LIMIT),
                    BrowseTables.THREAD,
                    CableTools::thread),
            new Tool(
                    "similar",
                    "Lists the cables most similar to a cable, with what they share.",
                    List.of(ID, DOCUMENT, LIMIT),
                    BrowseTables.similar(""),
                    CableTools::similar),
            new Tool(
                    "cite",
                    "Writes the citation of a cable or of one of its paragraphs.",
                    List.of(ID, DOCUMENT, PARAGRAPH, FORMAT),
                    CITED,
                    CableTools::cite));

    private CableTools() {}

    private static ToolException notHeld(Call call) throws IOException {
        List<String> nearest = new IndexedIds(call.searcher()).nearest(call.get(ID));
        return new ToolException("the archive does not hold the cable " + call.get(ID)
                + Wording.ifAny(" with the document ", call.find(DOCUMENT))
                + (nearest.isEmpty() ? "; search finds ids" : "; the nearest: " + String.join(", ", nearest)));
    }

    /** The keys of the cables with the id, or of the one that also has the document; at least one. */
    private static List<CableKey> keys(Call call) throws IOException {
        List<CableKey> keys = call.searcher().keys(call.get(ID), call.find(DOCUMENT));
        if (keys.isEmpty()) {
            throw notHeld(call);
        }
        return keys;
    }

    /** The result for a cable, which is present if the archive holds the cable. */
    private static <T> T held(Call call, Optional<T> found) throws IOException {
        if (found.isEmpty()) {
            throw notHeld(call);
        }
        return found.get();
    }

    /** The cables of these keys; the first is the first that has the paragraph, if one is named. */
    private static List<Cable> cables(Call call) throws IOException {
        List<Cable> cables = new ArrayList<>();
        for (CableKey key : keys(call)) {
            call.searcher().cable(key).ifPresent(cables::add);
        }
        if (cables.isEmpty()) {
            throw notHeld(call);
        }
        Optional<ParagraphName> paragraph = call.find(PARAGRAPH);
        if (paragraph.isPresent()) {
            Cable first = cables.stream()
                    .filter(cable -> paragraph.get().first(cable).isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            new ToolException("the cable " + cables.getFirst().id() + " has no "
                                    + paragraph.get() + "; it has "
                                    + cables.getFirst().paragraphs().size() + " paragraphs"));
            cables.remove(first);
            cables.addFirst(first);
        }
        return cables;
    }

    private static Optional<String> note(Call call, Cable cable) {
        return call.find(PARAGRAPH).flatMap(name -> name.ambiguity(cable));
    }

    private static Answer show(Call call) throws IOException {
        List<Cable> cables = cables(call);
        Cable cable = cables.getFirst();
        List<Cable> others = cables.subList(1, cables.size());
        Optional<Paragraph> paragraph = call.find(PARAGRAPH).flatMap(name -> name.first(cable));
        ReadingPosition position = ReadingPosition.after(call.find(AFTER), cable);
        List<Paragraph> paragraphs = paragraph.map(List::of).orElseGet(position::rest);
        Table<Shown> table = call.find(AFTER).isPresent() || paragraph.isPresent() ? Shown.CONTINUED : Shown.WHOLE;
        Answer answer = Answer.of(table, new Shown(cable, paragraphs, note(call, cable), others));
        return paragraph.isPresent() ? answer : answer.inParts("paragraphs", position::next);
    }

    private static Answer cites(Call call) throws IOException {
        return Answer.of(
                CITATIONS, held(call, CheckedSearch.citations(call.searcher(), call.get(ID), call.find(DOCUMENT))));
    }

    private static Answer thread(Call call) throws IOException {
        Optional<CableThread> thread = call.searcher().thread(keys(call), call.get(LIMIT));
        return Answer.of(BrowseTables.THREAD, held(call, thread));
    }

    private static Answer similar(Call call) throws IOException {
        CableKey key = keys(call).getFirst();
        Optional<List<SimilarCable>> similar = call.searcher().similar(key, call.get(LIMIT));
        return Answer.of(BrowseTables.similar(key.id()), held(call, similar));
    }

    private static Answer cite(Call call) throws IOException {
        Cable cable = cables(call).getFirst();
        Citation whole = Citation.of(cable);
        Citation cited = call.find(PARAGRAPH)
                .flatMap(name -> name.first(cable))
                .map(whole::paragraph)
                .orElse(whole);
        return Answer.of(CITED, new Cited(cited.format(call.get(FORMAT)), note(call, cable)));
    }
}
