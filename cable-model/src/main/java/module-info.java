/** The records of a diplomatic cable: what was written and what it means. Nothing but the JDK is needed. */
module org.cablesearch.model {
    requires static org.jspecify;

    exports org.cablesearch.model;
}
