package org.cablesearch.reader;

/**
 * Why something in a folder is passed over rather than read. What may not be read is not passed over but rejected, and
 * names that begin with a dot are left out without a report.
 */
public enum Skip {
    /** A link to a folder, which could lead in a circle. A link given as a path is followed. */
    LINKED_FOLDER,

    /** A link to nothing, or to itself. */
    DANGLING_LINK,

    /** A file or folder whose path is longer than the system takes. */
    PATH_TOO_LONG
}
