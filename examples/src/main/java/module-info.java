/** One short program per use. */
module org.cablesearch.examples {
    requires org.cablesearch.query;
    requires org.cablesearch.reader;
    requires static org.jspecify;
}
