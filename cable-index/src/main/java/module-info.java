/** Keeps cables in a Lucene index, each cable as a block of documents. */
// The modules to which internal packages are exported are built after this one, so the compiler does not know them yet.
@SuppressWarnings("module")
module org.cablesearch.index {
    requires transitive org.cablesearch.model;
    requires static org.jspecify;
    requires org.apache.lucene.core;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.facet;

    exports org.cablesearch.index;
    exports org.cablesearch.index.internal.analysis to
            org.cablesearch.query,
            org.cablesearch.cluster;
    exports org.cablesearch.index.internal.record to
            org.cablesearch.query,
            org.cablesearch.cluster;
    exports org.cablesearch.index.internal.schema to
            org.cablesearch.query,
            org.cablesearch.cluster;
    exports org.cablesearch.index.internal.store to
            org.cablesearch.cluster,
            org.cablesearch.query;
    exports org.cablesearch.index.internal.work to
            org.cablesearch.cli,
            org.cablesearch.query,
            org.cablesearch.cluster;
    exports org.cablesearch.index.internal.write to
            org.cablesearch.query,
            org.cablesearch.cluster;
}
