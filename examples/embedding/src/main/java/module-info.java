/** Needs one module; the others come with it. */
module com.example.embedding {
    requires org.cablesearch.query;
}
