package org.cablesearch.cluster.internal.schema;

import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * The names of the cluster's fields. A field of the embedded index has the same name here, with {@code _} for
 * {@code .}, which a cluster reads as a path. Fields of paragraphs are below {@link #PARAGRAPHS}, whose documents are
 * nested in that of their cable.
 */
public final class ClusterFields {

    /** The nested documents of the paragraphs. */
    public static final String PARAGRAPHS = "paragraphs";

    /** The place of a paragraph in its cable, from 0. */
    public static final String INDEX = PARAGRAPHS + ".index";

    /** The published id, for sorting and for naming a hit. */
    public static final String ID_ORDER = cable(IndexSchema.ID_ORDER);
    /** A hash of the published id in 64 bits, for comparing very many cables. */
    public static final String NUMBER = "number";
    /** The second of the epoch. */
    public static final String DATE = cable(IndexSchema.DATE);
    /** The whole cable, see {@code StoredCable}. */
    public static final String RECORD = cable(IndexSchema.RECORD);
    /** The hash of its content. */
    public static final String HASH = cable(IndexSchema.HASH);
    /** The source of the cable. */
    public static final String SOURCE = cable(IndexSchema.SOURCE);
    /** The name of the run that added it. */
    public static final String RUN = cable(IndexSchema.RUN);
    /** The codes of the problems found in reading it. */
    public static final String PROBLEMS = cable(IndexSchema.PROBLEMS);
    /** The stems in subject, headings and texts, with their counts. */
    public static final String WORDS = cable(IndexSchema.WORDS);
    /** All spellings of the words of names by their keys. */
    public static final String SPELLING = cable(IndexSchema.SPELLING);

    private ClusterFields() {}

    /** The name of a field of cables. */
    public static String cable(String indexField) {
        return indexField.replace('.', '_');
    }

    /** The name of a field of the embedded index, below the paragraphs if it is one of theirs. */
    public static String of(String indexField) {
        String name = cable(indexField);
        return isOfParagraphs(indexField) ? PARAGRAPHS + "." + name : name;
    }

    /** The field of words as written, beside a field of stems. */
    public static String exact(String stems) {
        return stems + "_exact";
    }

    /** The field of a dimension's values. */
    public static String facet(Dimension dimension) {
        return cable(IndexSchema.facetField(dimension));
    }

    /** The field of the paragraphs' own values, in a dimension that paragraphs have. */
    public static String paragraphFacet(Dimension dimension) {
        return PARAGRAPHS + "." + facet(dimension);
    }

    /** The field that finds a dimension's values as they are typed. */
    public static String suggestion(Dimension dimension) {
        return cable(IndexSchema.suggestionField(dimension));
    }

    /** Whether only paragraphs have a field of the embedded index. */
    public static boolean isOfParagraphs(String indexField) {
        return IndexSchema.field(indexField).unit() == IndexField.Unit.PARAGRAPH;
    }
}
