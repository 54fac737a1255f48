/** Short programs, one for each use of the library. */
module org.cablesearch.examples {
    requires org.cablesearch.desk;
    requires org.cablesearch.query;
    requires org.cablesearch.reader;
    requires static org.jspecify;
}
