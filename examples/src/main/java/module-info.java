/** The {@code cables} command, and one short program per use. */
module org.cablesearch.examples {
    requires org.cablesearch.query;
    requires org.cablesearch.reader;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires me.tongfei.progressbar;
    requires tools.jackson.core;

    opens org.cablesearch.examples.cables to
            info.picocli;
}
