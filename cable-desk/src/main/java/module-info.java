/** What a researcher needs after the search: drafts checked, and answers for assistants. */
// cable-cli is built after this module, so the compiler does not know it yet.
@SuppressWarnings("module")
module org.cablesearch.desk {
    requires transitive org.cablesearch.query;
    requires static org.jspecify;
    requires java.xml;
    requires org.cablesearch.reader;
    requires org.jsoup;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.cablesearch.desk;
    exports org.cablesearch.desk.internal.json to
            org.cablesearch.cli;
}
