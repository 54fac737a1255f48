package org.cablesearch.reader;

/** A layout in which cables are stored. */
public enum Format {
    /** Told by the content of each file. */
    AUTO,
    /** One cable a file: id, title, date, classification and origin, a line each, then header and body. */
    TEXT,
    /** The eight-column dump: number, date, id, origin, classification, references, header, body. */
    CSV,
    /** The published page of one cable. */
    HTML,
    /** Our own JSON, one cable a line. */
    JSONL
}
