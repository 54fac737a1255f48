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
    requires org.apache.lucene.queryparser;

    exports org.cablesearch.query;
    // Another engine behind CableSearcher builds the same results.
    exports org.cablesearch.query.internal.result to
            org.cablesearch.cluster;
}
