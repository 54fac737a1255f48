/** Searches cables: a query language, facets, snippets. All that an embedder needs, down to the model. */
// cable-cluster is built after this module, so its name is not known yet.
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
    // Another engine behind CableSearcher reads queries, marks hits and builds results in the same way.
    exports org.cablesearch.query.internal.compile to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.deadline to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.facet to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.hits to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.suggest to
            org.cablesearch.cluster;
    exports org.cablesearch.query.internal.term to
            org.cablesearch.cluster;
}
