/** The records of a diplomatic cable: what was written and what it means. Depends on the JDK alone. */
// The modules to which internal packages are exported are built after this one, so the compiler does not know them yet.
@SuppressWarnings("module")
module org.cablesearch.model {
    requires static org.jspecify;

    exports org.cablesearch.model;
    exports org.cablesearch.model.internal.names to
            org.cablesearch.reader,
            org.cablesearch.index,
            org.cablesearch.query,
            org.cablesearch.desk;
    exports org.cablesearch.model.internal.table to
            org.cablesearch.reader,
            org.cablesearch.query,
            org.cablesearch.page,
            org.cablesearch.desk,
            org.cablesearch.cli;
    exports org.cablesearch.model.internal.text to
            org.cablesearch.reader,
            org.cablesearch.index,
            org.cablesearch.query,
            org.cablesearch.page,
            org.cablesearch.desk,
            org.cablesearch.cluster,
            org.cablesearch.cli;
}
