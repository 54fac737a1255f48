/** Reads cables from files: text, CSV dump, HTML pages, JSON lines. */
// The modules that write JSON are built after this one, so the compiler does not know them yet.
@SuppressWarnings("module")
module org.cablesearch.reader {
    requires transitive org.cablesearch.model;
    requires static org.apache.commons.compress;
    requires static org.jspecify;
    requires static org.tukaani.xz;
    requires de.siegmar.fastcsv;
    requires org.jsoup;
    requires tools.jackson.core;

    exports org.cablesearch.reader;
    exports org.cablesearch.reader.entity;
    // A draft may contain page marks and captions.
    exports org.cablesearch.reader.internal.line to
            org.cablesearch.desk;
    exports org.cablesearch.reader.internal.json to
            org.cablesearch.cli,
            org.cablesearch.desk,
            org.cablesearch.page;

    uses org.cablesearch.reader.entity.EntityExtractor;
}
