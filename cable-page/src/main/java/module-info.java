/** A web page for searching cables, and the JSON of results. */
// cable-cli is built after this module, so the compiler does not know it yet.
@SuppressWarnings("module")
module org.cablesearch.page {
    requires transitive org.cablesearch.query;
    requires transitive jdk.httpserver;
    requires static org.jspecify;
    requires org.cablesearch.reader;

    exports org.cablesearch.page;
    exports org.cablesearch.page.internal.http to
            org.cablesearch.cli;
    // The command prints reports of the lists that the page saves.
    exports org.cablesearch.page.internal.list to
            org.cablesearch.cli;
    exports org.cablesearch.page.internal.load to
            org.cablesearch.cli;
    exports org.cablesearch.page.internal.serve to
            org.cablesearch.cli;
}
