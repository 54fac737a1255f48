/** Keeps and searches cables in an OpenSearch cluster, in place of a folder. */
module org.cablesearch.cluster {
    requires transitive org.cablesearch.query;
    requires static org.jspecify;
    requires java.net.http;
    requires org.apache.lucene.core;
    requires tools.jackson.databind;

    exports org.cablesearch.cluster;
}
