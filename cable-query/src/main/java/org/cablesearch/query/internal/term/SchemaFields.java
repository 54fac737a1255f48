package org.cablesearch.query.internal.term;

import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;

/** Which field of the index knows the words of a field of a query. */
public final class SchemaFields {

    private SchemaFields() {}

    /** The field whose analyzer takes apart what is asked; of a bare word, that of running text. */
    public static String of(CableField field) {
        return switch (field) {
            case ANY, EXACT, TEXT -> IndexSchema.TEXT;
            case SUBJECT -> IndexSchema.SUBJECT;
            case HEADING -> IndexSchema.HEADING;
            case TAGS -> IndexSchema.TAGS;
            case PEOPLE, PEOPLE_EXACT -> IndexSchema.PEOPLE;
            case SIGNER -> IndexSchema.SIGNER;
            case CLASSIFIER -> IndexSchema.CLASSIFIER;
            case ORGS -> IndexSchema.ORGS;
            case ORIGIN -> IndexSchema.ORIGIN;
            case FROM -> IndexSchema.FROM;
            case TO -> IndexSchema.TO;
            case INFO -> IndexSchema.INFO;
            case CLASS -> IndexSchema.CLASSIFICATION;
            case LEVEL -> IndexSchema.LEVEL;
            case CAPTION -> IndexSchema.CAPTION;
            case MARKING -> IndexSchema.MARKING;
            case ROLE -> IndexSchema.ROLE;
            case PRECEDENCE -> IndexSchema.PRECEDENCE;
            case ID -> IndexSchema.ID;
            case CITES, CITEDBY -> IndexSchema.CITES;
            case DATE -> IndexSchema.DATE;
        };
    }
}
