// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.util.Locale;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;

/** The language of a query text. */
public enum Syntax {
    /** The query language of this project. */
    CABLES,
    /** For queries saved from Lucene, Solr or Elasticsearch tools. */
    LUCENE;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a query. */
    public ParsedQuery parse(String query) {
        return switch (this) {
            case CABLES -> CableQuery.parse(query);
            case LUCENE -> CableQuery.fromLucene(query);
        };
    }
}
