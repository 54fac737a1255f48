// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

import java.util.List;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.ValueKind;

/**
 * The names of the cluster's fields. A field of the embedded index has the same name here, with {@code _} in place of
 * {@code .}, which a cluster reads as a path. Fields of paragraphs are below {@link #PARAGRAPHS}: paragraphs are
 * documents nested in that of their cable.
 */
public final class ClusterFields {

    /** The nested documents of the paragraphs. */
    public static final String PARAGRAPHS = "paragraphs";

    /** The place of a paragraph in its cable, from 0. */
    public static final String INDEX = PARAGRAPHS + ".index";

    /** The {@code KeyText}, for sorting and identifying hits. */
    public static final String ID_ORDER = cable(IndexSchema.ID_ORDER);
    /** A 64-bit hash of the key, for comparing very many cables. */
    public static final String NUMBER = "number";
    /** The date in seconds of the epoch. */
    public static final String DATE = cable(IndexSchema.DATE);
    /** The stored head of a cable, see {@code StoredCable}. */
    public static final String HEAD = cable(IndexSchema.HEAD);
    /** The stored record of a cable without its paragraphs. */
    public static final String RECORD = cable(IndexSchema.RECORD);
    /** The stored record of a paragraph. */
    public static final String PARAGRAPH_RECORD = PARAGRAPHS + "." + RECORD;
    /** The hash of the cable's content. */
    public static final String HASH = cable(IndexSchema.HASH);
    /** The hash of the text as published. */
    public static final String TEXT_HASH = cable(IndexSchema.TEXT_HASH);
    /** When the run began that first added a cable with its key, in seconds of the epoch. */
    public static final String ADDED = cable(IndexSchema.ADDED);
    /** The source of the cable. */
    public static final String SOURCE = cable(IndexSchema.SOURCE);
    /** The name of the run that added the cable. */
    public static final String RUN = cable(IndexSchema.RUN);
    /** The codes of the problems found while reading the cable. */
    public static final String PROBLEMS = cable(IndexSchema.PROBLEMS);
    /** The stems in subject, headings, texts and header, with their counts. */
    public static final String WORDS = cable(IndexSchema.WORDS);
    /** The keys by which the words of names are found in any spelling. */
    public static final String SPELLING = cable(IndexSchema.SPELLING);

    private ClusterFields() {}

    /** The cluster's name of a field of cables. */
    public static String cable(String indexField) {
        return indexField.replace('.', '_');
    }

    /** The cluster's name of a field of the embedded index. Fields of paragraphs are below {@link #PARAGRAPHS}. */
    public static String of(String indexField) {
        String name = cable(indexField);
        return isOfParagraphs(indexField) ? PARAGRAPHS + "." + name : name;
    }

    /** The field of words as written that belongs to a field of stems. */
    public static String exact(String stems) {
        return stems + "_exact";
    }

    /** The fields that hold the words of a query's field as written. */
    public static List<String> written(FieldDefinition field) {
        List<String> names = field.indexed().stream().map(ClusterFields::of).toList();
        return field.kind() == ValueKind.TEXT
                ? names.stream().map(ClusterFields::exact).toList()
                : names;
    }

    /** The field of a dimension's values. */
    public static String facet(Dimension dimension) {
        return cable(IndexSchema.facetField(dimension));
    }

    /** The field of the paragraphs' own values in a dimension. */
    public static String paragraphFacet(Dimension dimension) {
        return PARAGRAPHS + "." + facet(dimension);
    }

    /** The field that completes a dimension's values from the letters typed so far. */
    public static String suggestion(Dimension dimension) {
        return cable(IndexSchema.suggestionField(dimension));
    }

    /** Whether a field of the embedded index is only on paragraphs. */
    public static boolean isOfParagraphs(String indexField) {
        return IndexSchema.field(indexField).unit() == IndexField.Unit.PARAGRAPH;
    }
}
