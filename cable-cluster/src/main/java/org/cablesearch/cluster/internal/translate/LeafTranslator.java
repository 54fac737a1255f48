// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import static org.cablesearch.query.internal.request.Weights.EXACT;
import static org.cablesearch.query.internal.request.Weights.OTHER_FORMS_ALONE;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.ReadyTerms;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.pattern.Patterns;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import tools.jackson.databind.node.ObjectNode;

/** Translates the leaves of a query. */
final class LeafTranslator {

    private final NameTranslator names;
    private final ValueTranslator values;
    private final FittingWords fitting;
    private boolean refined = true;
    private float ofExact = EXACT;
    private double share = 1;

    LeafTranslator(IndexedCables held, FittingWords fitting) {
        this.fitting = fitting;
        this.names = new NameTranslator(held);
        this.values = new ValueTranslator(held);
    }

    /**
     * Sets how words and names score.
     *
     * @param exactFirst whether the exact form of a word and the exact spelling of a name score higher than others
     * @param alone whether the query has only one bare word, so that its other forms count more
     */
    void refine(boolean exactFirst, boolean alone) {
        refined = exactFirst;
        ofExact = alone ? EXACT * (1 - OTHER_FORMS_ALONE) : EXACT;
    }

    /** Smooths the likelihood of words as for a query with this many, where the index does so for a query of one. */
    void smooth(int words) {
        share = odds(words) / odds(1);
    }

    /** The odds of a text against the archive. */
    private static double odds(int words) {
        double archive = IndexSchema.archiveWeight(words);
        return (1 - archive) / archive;
    }

    /** The subjects that have a word, or else the headers that have a bare word, which do not score. */
    ObjectNode inSubjectOrHeader(AnalysedLeaf leaf) throws IOException {
        ObjectNode subject = inField(leaf, IndexSchema.SUBJECT);
        return isBareWord(leaf) ? Queries.best(0, List.of(subject, Queries.unscored(inHeader(leaf)))) : subject;
    }

    private static boolean isBareWord(AnalysedLeaf leaf) {
        return leaf.isOneWord() && !leaf.words().isEmpty() && !leaf.field().isExact();
    }

    private static ObjectNode inHeader(AnalysedLeaf leaf) {
        return Queries.term(
                ClusterFields.of(IndexSchema.HEADER),
                WordAnalyzer.stem(leaf.words().get(0).text()));
    }

    /** Translates a leaf for one of the index fields of its field. Codes and dates do not score. */
    ObjectNode inField(AnalysedLeaf leaf, String field) throws IOException {
        ObjectNode asked = scored(leaf, field);
        return leaf.field().isScored() ? asked : Queries.unscored(asked);
    }

    /** Translates a bare word, to be found in the text or heading of a paragraph. */
    ObjectNode anywhereInParagraph(AnalysedLeaf leaf) throws IOException {
        return Queries.best(0, List.of(inField(leaf, IndexSchema.TEXT), inField(leaf, IndexSchema.HEADING)));
    }

    /** As {@link #inField}, but codes and dates score too. */
    ObjectNode scored(AnalysedLeaf leaf, String field) throws IOException {
        String name = ClusterFields.of(field);
        ValueKind kind = leaf.field().kind();
        if (leaf.isAnything() && kind != ValueKind.CITING) {
            return Queries.exists(name);
        }
        return switch (kind) {
            case TEXT -> text(leaf, name);
            case PERSON -> isName(leaf) ? names.person(leaf, field, refined) : words(leaf, name);
            case ORGANIZATION, LINE -> inAnyForm(leaf, name);
            case CODE -> words(leaf, name);
            case MARKING -> marking(leaf, name);
            case DATE -> ValueTranslator.date(leaf);
            case LEVEL -> ValueTranslator.level(leaf);
            case ID -> id(leaf);
            case CITED -> values.citing(leaf);
            case CITING -> values.citedBy(leaf);
        };
    }

    /** Whether a leaf on names is matched by spelling rather than as a pattern. */
    private static boolean isName(AnalysedLeaf leaf) {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> true;
            case CableQuery.Phrase phrase -> true;
            case CableQuery.Fuzzy fuzzy -> leaf.words().size() != 1;
            default -> false;
        };
    }

    /** Translates an id, which is looked up in any form, or a pattern of ids. */
    private ObjectNode id(AnalysedLeaf leaf) throws IOException {
        boolean isId = leaf.clause() instanceof CableQuery.Word || leaf.clause() instanceof CableQuery.Phrase;
        return isId
                ? values.id(leaf)
                : BoolQuery.any(List.of(words(leaf, ValueTranslator.ID), words(leaf, ValueTranslator.CANONICAL_ID)));
    }

    /** Translates a leaf on running text: by stems, or as written for patterns and exact words. */
    private ObjectNode text(AnalysedLeaf leaf, String name) throws IOException {
        boolean word = leaf.clause() instanceof CableQuery.Word || leaf.clause() instanceof CableQuery.Phrase;
        String exact = ClusterFields.exact(name);
        boolean isExact = leaf.field().isExact();
        if (!word || (isExact && leaf.words().size() != 1)) {
            return words(leaf, exact);
        }
        if (leaf.words().size() != 1) {
            return phrase(name, ReadyTerms.stems(leaf.places()), slop(leaf));
        }
        String written = leaf.words().get(0).text();
        if (isExact) {
            return term(exact, written);
        }
        ObjectNode stem = term(name, WordAnalyzer.stem(written));
        if (!refined) {
            return stem;
        }
        ObjectNode asked = term(exact, written);
        if (name.equals(ClusterFields.WORDS) && isBareWord(leaf)) {
            // A word of the header counts as typed, as in the embedded index.
            asked = Queries.best(
                    0,
                    List.of(
                            asked,
                            new BoolQuery().filter(inHeader(leaf)).must(stem).json()));
        }
        return new BoolQuery()
                .must(Queries.boosted(stem, 1 - ofExact))
                .should(Queries.boosted(asked, ofExact))
                .json();
    }

    private ObjectNode term(String name, String term) {
        ObjectNode query = Queries.term(name, term);
        boolean ofLikelihood = share < 1 && !name.startsWith(ClusterFields.of(IndexSchema.SUBJECT));
        return ofLikelihood ? Queries.smoothed(query, share) : query;
    }

    /** The unchanged terms of a leaf, or its pattern. */
    private ObjectNode words(AnalysedLeaf leaf, String name) throws IOException {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> side(leaf, name, 0);
            case CableQuery.Phrase phrase -> side(leaf, name, slop(leaf));
            case CableQuery.Fuzzy fuzzy -> near(leaf, name, fuzzy.edits());
            case CableQuery.Wildcard wildcard -> wildcard(name, leaf.patterns());
            case CableQuery.Regex regex -> Queries.regex(name, Patterns.withoutAccents(regex.pattern()));
        };
    }

    private static ObjectNode side(AnalysedLeaf leaf, String name, int slop) {
        return switch (leaf.words().size()) {
            case 0 -> Queries.none();
            case 1 -> Queries.term(name, leaf.words().get(0).text());
            default -> phrase(name, leaf.places(), slop);
        };
    }

    private static ObjectNode near(AnalysedLeaf leaf, String name, int edits) {
        boolean one = leaf.words().size() == 1;
        return one && leaf.words().get(0).text().length() <= Patterns.MAX_NEAR_LENGTH
                ? Queries.fuzzy(name, leaf.words().get(0).text(), edits)
                : side(leaf, name, 0);
    }

    private ObjectNode wildcard(String name, SortedMap<Integer, List<String>> places) throws IOException {
        if (places.isEmpty()) {
            return Queries.none();
        }
        if (places.size() > 1) {
            return fitting.phrase(name, places);
        }
        List<ObjectNode> patterns = ReadyTerms.all(places).stream()
                .map(pattern -> Queries.wildcard(name, pattern))
                .toList();
        return patterns.size() == 1 ? patterns.get(0) : BoolQuery.any(patterns);
    }

    private ObjectNode inAnyForm(AnalysedLeaf leaf, String name) throws IOException {
        List<ObjectNode> forms = Each.of(leaf.inAnyForm(), form -> words(form, name));
        return Queries.best(0, forms);
    }

    /** The paragraphs that have every part of a marking. */
    private static ObjectNode marking(AnalysedLeaf leaf, String name) {
        BoolQuery all = new BoolQuery();
        leaf.words().forEach(part -> all.filter(Queries.term(name, part.text())));
        return leaf.words().isEmpty() ? Queries.all() : all.json();
    }

    static ObjectNode phrase(String name, SortedMap<Integer, List<String>> places, int slop) {
        return Queries.phrase(name, ReadyTerms.text(places), slop);
    }

    /**
     * By how many positions the words of a phrase may be apart. In a field of names, a phrase never extends into the
     * next name.
     */
    static int slop(AnalysedLeaf leaf) {
        return leaf.clause() instanceof CableQuery.Phrase phrase
                ? Math.min(phrase.slop(), IndexSchema.maxSlop(leaf.field().main()))
                : 0;
    }
}
