/**
 * Searches cables: a query language, facets, snippets. Brings with it all that an embedding program needs, down to the
 * model.
 */
// javac warns about cable-cluster in the exports below, because it is built after this module.
@SuppressWarnings("module")
module org.cablesearch.query {
    requires transitive org.cablesearch.index;
    requires static org.jspecify;
    requires org.apache.lucene.core;
    requires org.apache.lucene.facet;
    requires org.apache.lucene.highlighter;
    requires org.apache.lucene.join;
    requires org.apache.lucene.memory;
    requires org.apache.lucene.queryparser;

    exports org.cablesearch.query;
    exports org.cablesearch.query.view;
    // Another engine behind CableSearcher implements the interfaces of "engine" and "browse", and reads what is asked
    // from "request".
    exports org.cablesearch.query.internal.engine to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.browse to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.request to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.field to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.pattern to
            org.cablesearch.cluster;
    // The command and the page take the options of a search in the same words.
    exports org.cablesearch.query.internal.option to
            org.cablesearch.desk,
            org.cablesearch.page,
            org.cablesearch.cli;
    // The command and the page write reports by one template, and receipts have the same checksum of the archive.
    exports org.cablesearch.query.internal.report to
            org.cablesearch.desk,
            org.cablesearch.page,
            org.cablesearch.cli;
    exports org.cablesearch.query.internal.result to
            org.cablesearch.desk,
            org.cablesearch.page,
            org.cablesearch.cli;
}
