/** The {@code cables} command. */
module org.cablesearch.cli {
    requires org.cablesearch.cluster;
    requires org.cablesearch.desk;
    requires org.cablesearch.page;
    requires org.cablesearch.query;
    requires org.cablesearch.reader;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.logging;
    requires java.xml;
    requires me.tongfei.progressbar;
    requires org.apache.commons.compress;
    requires org.tukaani.xz;

    opens org.cablesearch.cli.command to
            info.picocli;
    opens org.cablesearch.cli.desk to
            info.picocli;
    opens org.cablesearch.cli.manual to
            info.picocli;
    opens org.cablesearch.cli.option to
            info.picocli;
}
