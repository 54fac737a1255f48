/** A web page to search cables in, and the JSON of results. */
// cable-cli is built after this module, so its name is not known yet.
@SuppressWarnings("module")
module org.cablesearch.page {
    requires transitive org.cablesearch.query;
    requires transitive jdk.httpserver;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.cablesearch.reader;
    requires tools.jackson.core;

    exports org.cablesearch.page;
    exports org.cablesearch.page.internal.export to
            org.cablesearch.cli;
    exports org.cablesearch.page.internal.json to
            org.cablesearch.cli;
}
