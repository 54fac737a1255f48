// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexField.Storage;
import org.cablesearch.index.internal.schema.IndexField.Unit;

/**
 * The fields of the index. Only this class knows their names, their analyzers, how facets are stored, and the version
 * of the schema.
 *
 * <p>A cable is a block of documents: its paragraphs, then the cable itself, which alone has the {@link #CABLE} field.
 * {@link #KEY} is on every document of the block; with the key on the cable alone, an update would leave the old
 * paragraphs behind.
 */
public final class IndexSchema {

    /** The version of the schema. Increment it if this code would misread indexes that older code wrote. */
    public static final int VERSION = 9;

    /** Every field by its name; each constant below adds its entry. */
    private static final Map<String, IndexField> FIELDS = new LinkedHashMap<>();

    /** The parent field, which Lucene sets on the last document of every block. */
    public static final String CABLE = value("cable", Unit.CABLE, Storage.DOC_VALUES);
    /** The {@link KeyText}, on every document of a block. */
    public static final String KEY = value("key", Unit.BOTH, Storage.TERMS);
    /** The published id, in the form that {@link Ids#normalize} returns. */
    public static final String ID = value("id", Unit.CABLE, Storage.TERMS);
    /** The {@link KeyText}, for sorting and for identifying hits. */
    public static final String ID_ORDER = value("id.order", Unit.CABLE, Storage.DOC_VALUES);
    /** The canonical id, in the form that {@link Ids#normalize} returns. */
    public static final String CANONICAL_ID = value("id.canonical", Unit.CABLE, Storage.TERMS);
    /** The document number, which distinguishes cables of one id. */
    public static final String DOCUMENT = text("document", Unit.CABLE, TextAnalysis.CODES);
    /** The date and time in seconds since 1970-01-01T00:00Z. */
    public static final String DATE = value("date", Unit.CABLE, Storage.POINTS, Storage.DOC_VALUES);
    /** Canonical ids of the cables that a cable cites. */
    public static final String CITES = value("cites", Unit.CABLE, Storage.TERMS);

    public static final String SUBJECT = text("subject", Unit.CABLE, TextAnalysis.STEMMED);
    /**
     * The stems of a cable's subject, headings and texts, and its {@link HeaderWords}, each once with its count, without
     * positions. Empty on paragraphs, see {@code CableWords}.
     */
    public static final String WORDS = text("words", Unit.BOTH, TextAnalysis.STEMMED);
    /** The stems of a cable's {@link HeaderWords}. */
    public static final String HEADER = value("header", Unit.CABLE, Storage.TERMS);

    public static final String ORIGIN = counted("origin", TextAnalysis.WORDS, Dimension.ORIGIN);
    public static final String FROM = text("from", Unit.CABLE, TextAnalysis.WORDS);
    public static final String TO = text("to", Unit.CABLE, TextAnalysis.WORDS);
    public static final String INFO = text("info", Unit.CABLE, TextAnalysis.WORDS);
    public static final String CLASSIFICATION = text("class", Unit.CABLE, TextAnalysis.WORDS);
    public static final String LEVEL = counted("level", TextAnalysis.CODES, Dimension.LEVEL);
    public static final String CAPTION = counted("caption", TextAnalysis.CODES, Dimension.CAPTIONS);
    public static final String PRECEDENCE = counted("precedence", TextAnalysis.CODES, Dimension.PRECEDENCE);
    public static final String OFFICE = counted("office", TextAnalysis.WORDS, Dimension.OFFICE);
    public static final String DRAFTER = text("drafter", Unit.CABLE, TextAnalysis.WORDS);
    public static final String APPROVED_BY = text("approvedby", Unit.CABLE, TextAnalysis.WORDS);
    public static final String CLEARANCES = text("clearances", Unit.CABLE, TextAnalysis.WORDS);
    public static final String CONCEPTS = counted("concepts", TextAnalysis.WORDS, Dimension.CONCEPTS);
    public static final String HANDLING = counted("handling", TextAnalysis.CODES, Dimension.HANDLING);
    public static final String FILM = text("film", Unit.CABLE, TextAnalysis.WORDS);
    /** Each attribute as its key, a colon and its value. */
    public static final String ATTRIBUTES = text("attributes", Unit.CABLE, TextAnalysis.WORDS);

    public static final String TAGS = text("tags", Unit.CABLE, TextAnalysis.CODES);
    /** {@code code TAB name} for each code whose name is known, for labels and for finding codes by prefix. */
    public static final String TAG_LABEL = value("tags.label", Unit.CABLE, Storage.TERMS);

    /**
     * The words of a cable's names by the keys of their sounds, see {@code SpellingAnalyzer}. Used only as a
     * dictionary.
     */
    public static final String SPELLING = text("people.spelling", Unit.CABLE, TextAnalysis.SPELLINGS);

    public static final String SIGNER = text("signer", Unit.CABLE, TextAnalysis.PEOPLE);
    public static final String CLASSIFIER = text("classifier", Unit.CABLE, TextAnalysis.PEOPLE);

    /**
     * The text of a paragraph: one term per word, its stem. Empty on the cable's own document, see {@code CableWords}.
     */
    public static final String TEXT = text("text", Unit.PARAGRAPH, TextAnalysis.STEMMED);
    /** The forms of the stems in {@link #TEXT}, see {@link FormTerms}; without frequencies and positions. */
    public static final String FORMS = value("text.forms", Unit.PARAGRAPH, Storage.TERMS);

    public static final String HEADING = text("heading", Unit.PARAGRAPH, TextAnalysis.STEMMED);
    /** The level and the controls of a paragraph's marking. */
    public static final String MARKING = text("marking", Unit.PARAGRAPH, TextAnalysis.CODES);

    public static final String ROLE = counted("role", TextAnalysis.CODES, Dimension.ROLE);
    /** The people that a paragraph names. */
    public static final String PEOPLE = text("people", Unit.PARAGRAPH, TextAnalysis.PEOPLE);
    /** The organisations that a paragraph names. */
    public static final String ORGS = text("orgs", Unit.PARAGRAPH, TextAnalysis.ORGANIZATIONS);
    /** A cable's signers, classifiers and addressees, and the people that no paragraph names. */
    public static final String CABLE_PEOPLE = text("cable.people", Unit.CABLE, TextAnalysis.PEOPLE);
    /** The organisations of a cable that no paragraph names. */
    public static final String CABLE_ORGS = text("cable.orgs", Unit.CABLE, TextAnalysis.ORGANIZATIONS);

    /** The codes of the problems found when the cable was read, for counting. */
    public static final String PROBLEMS = value("problems", Unit.CABLE, Storage.DOC_VALUES);

    /** The head of a cable's record, in doc values because reading them is faster than reading stored fields. */
    public static final String HEAD = value("head", Unit.CABLE, Storage.DOC_VALUES);
    /** The stored record: a cable without its paragraphs, or one paragraph. */
    public static final String RECORD = value("record", Unit.BOTH, Storage.STORED);
    /** A hash of the cable's content, which shows that a cable is added again unchanged, or was read differently. */
    public static final String HASH = value("hash", Unit.CABLE, Storage.DOC_VALUES);
    /** The hash of the cable's text as published, if its record has one. */
    public static final String TEXT_HASH = value("text.hash", Unit.CABLE, Storage.DOC_VALUES);
    /**
     * A hash of everything that is stored for the cable, so that a rebuild can distinguish sound records from damaged
     * ones without doc values.
     */
    public static final String CHECKSUM = value("checksum", Unit.CABLE, Storage.STORED);
    /** The path that the cable was read from. */
    public static final String SOURCE = value("source", Unit.CABLE, Storage.STORED);
    /**
     * The number of the change that added the cable; of two versions of a cable, the one with the higher number is
     * newer. It is indexed so that a query can find what was added since another change.
     */
    public static final String CHANGE = value("change", Unit.CABLE, Storage.STORED, Storage.POINTS);
    /**
     * When the load began that first added a cable with its key, in seconds since 1970-01-01T00:00Z. A cable that
     * replaces another keeps its value.
     */
    public static final String ADDED = value("added", Unit.CABLE, Storage.STORED, Storage.POINTS, Storage.DOC_VALUES);
    /** As {@link #ADDED}, of the load that brought the cable's present text. */
    public static final String TEXT_CHANGED = value("text.changed", Unit.CABLE, Storage.STORED, Storage.DOC_VALUES);
    /** As {@link #ADDED}, of the load that wrote the cable as it is now. */
    public static final String LOADED = value("loaded", Unit.CABLE, Storage.STORED, Storage.POINTS);
    /** The time at which the writer was opened, in milliseconds, used instead of {@link #CHANGE} in indexes of version 3 and older. */
    public static final String RUN = "run";

    /** The length of a subject matters less than BM25's default assumes. */
    private static final Similarity SUBJECTS = new BM25Similarity(1.2f, 0.5f);

    /**
     * Ranks the hits for a single word in the same order as {@link QueryLikelihood}. But these scores level off as a
     * word becomes more frequent in a cable, so Lucene can skip more cables.
     */
    private static final Similarity QUICK_CABLES = new BM25Similarity(4f, 1f);

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            WordAnalyzer.STEMMED,
            FIELDS.values().stream()
                    .filter(field -> field.analysis().isPresent())
                    .collect(Collectors.toMap(
                            IndexField::name, field -> field.analysis().get().indexing())));

    private static final FacetsConfig FACETS = facetsConfig();

    private IndexSchema() {}

    private static String text(String name, Unit unit, TextAnalysis analysis) {
        return add(name, unit, Optional.of(analysis), EnumSet.of(Storage.TERMS), Optional.empty());
    }

    /** A field with the values of a dimension. */
    private static String counted(String name, TextAnalysis analysis, Dimension dimension) {
        Unit unit = dimension.isOfParagraphs() ? Unit.PARAGRAPH : Unit.CABLE;
        return add(name, unit, Optional.of(analysis), EnumSet.of(Storage.TERMS), Optional.of(dimension));
    }

    private static String value(String name, Unit unit, Storage first, Storage... more) {
        return add(name, unit, Optional.empty(), EnumSet.of(first, more), Optional.empty());
    }

    private static String add(
            String name,
            Unit unit,
            Optional<TextAnalysis> analysis,
            Set<Storage> storage,
            Optional<Dimension> dimension) {
        FIELDS.put(name, new IndexField(name, unit, analysis, storage, dimension));
        return name;
    }

    /** All fields, except those for facets and suggestions, whose names come from {@link Dimension}. */
    public static Collection<IndexField> fields() {
        return Collections.unmodifiableCollection(FIELDS.values());
    }

    /**
     * The analyzer for all text that is indexed or marked. It returns each word with its stem, but for {@link #TEXT}
     * the index holds only the stems.
     */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The analyzer for query text in a field. An id or a date is one term, like a code. */
    public static Analyzer queryAnalyzer(String field) {
        return field(field).analysis().orElse(TextAnalysis.CODES).asking();
    }

    /**
     * The analyzer that shows how a field's text is indexed: the terms of {@link #analyzer}, each with its own offsets.
     */
    public static Analyzer explainingAnalyzer(String field) {
        return analysis(field).explaining();
    }

    /** Whether queries find a field's words by their stems. */
    public static boolean isStemmed(String field) {
        return field(field).analysis().filter(TextAnalysis.STEMMED::equals).isPresent();
    }

    /** The maximum slop of a phrase in a field. */
    public static int maxSlop(String field) {
        return field(field).analysis().map(TextAnalysis::maxSlop).orElse(Integer.MAX_VALUE);
    }

    /** How the text of a field becomes terms. */
    public static TextAnalysis analysis(String field) {
        return field(field)
                .analysis()
                .orElseThrow(() -> new IllegalArgumentException("the field " + field + " holds no text"));
    }

    /** The entry of a field. */
    public static IndexField field(String name) {
        IndexField field = FIELDS.get(name);
        if (field == null) {
            throw new IllegalArgumentException("the index has no field " + name);
        }
        return field;
    }

    /**
     * How the words of a query are scored: paragraphs and whole cables alike, because the ranking compares them. For the
     * index their number makes no difference.
     */
    public static Similarity similarity(int words) {
        return byField(new QueryLikelihood(words), Map.of(SUBJECT, SUBJECTS));
    }

    /**
     * The weight that the archive's word frequencies have in {@link #similarity(int)}, between 0 and 1: how unlikely they
     * make a word is set against how likely the text makes it.
     */
    public static double archiveWeight(int words) {
        return QueryLikelihood.archive(words);
    }

    /** How words are scored to find the best cables quickly, which {@link #similarity(int)} then ranks. */
    public static Similarity quickSimilarity(int words) {
        return byField(new QueryLikelihood(words), Map.of(SUBJECT, SUBJECTS, WORDS, QUICK_CABLES));
    }

    private static Similarity byField(Similarity usual, Map<String, Similarity> others) {
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return others.getOrDefault(field, usual);
            }
        };
    }

    /** How facets are stored: one field per dimension, so that a search pays only for the dimensions it requests. */
    public static FacetsConfig facets() {
        return FACETS;
    }

    /** The doc-values field of a dimension, which also has the terms that narrow a search. */
    public static String facetField(Dimension dimension) {
        return "facet." + dimension;
    }

    /** The field with the values of single paragraphs, in a dimension of paragraphs. */
    public static String paragraphFacetField(Dimension dimension) {
        return "facet.paragraph." + dimension;
    }

    /**
     * The field with the terms that suggest values of a dimension while the user types, see {@link SuggestionTerms}.
     */
    public static String suggestionField(Dimension dimension) {
        return "suggest." + dimension;
    }

    public static IndexWriterConfig writerConfig(IndexOptions options) {
        return new IndexWriterConfig(ANALYZER)
                .setSimilarity(similarity(1))
                .setParentField(CABLE)
                .setMergePolicy(options.lazyMerges() ? SegmentMerges.lazy() : SegmentMerges.usual())
                .setMergeScheduler(silentMerges())
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(options.ramBufferMegabytes());
    }

    /** Merges in background threads that print no stack trace when the disk fails: the writer keeps the cause. */
    private static MergeScheduler silentMerges() {
        return new ConcurrentMergeScheduler() {
            @Override
            protected void handleMergeException(Throwable e) {
                // The writer has closed itself; its next method call throws the cause.
            }
        };
    }

    private static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        for (Dimension dimension : Dimension.values()) {
            // The dimension itself then becomes a value, whose count is the number of cables that have any value.
            config.setMultiValued(dimension.toString(), !dimension.isSingle());
            config.setRequireDimCount(dimension.toString(), !dimension.isSingle());
            config.setIndexFieldName(dimension.toString(), facetField(dimension));
        }
        return config;
    }
}
