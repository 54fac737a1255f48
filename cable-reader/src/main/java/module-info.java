/** Reads cables from files: text, CSV dump, HTML pages, JSON lines. */
module org.cablesearch.reader {
    requires transitive org.cablesearch.model;
    requires static org.apache.commons.compress;
    requires static org.jspecify;
    requires static org.tukaani.xz;
    requires de.siegmar.fastcsv;
    requires org.jsoup;
    requires tools.jackson.core;

    exports org.cablesearch.reader;
    exports org.cablesearch.entity;

    uses org.cablesearch.entity.EntityExtractor;
}
