// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

/**
 * Why something in a folder is skipped rather than read. Files and folders without read permission are not skipped but
 * rejected, and names that begin with a dot are left out without a report.
 */
public enum Skip {
    /** A link to a folder, which could form a loop. A link that is itself given as a path is followed. */
    LINKED_FOLDER,

    /** A link to nothing, or to itself. */
    DANGLING_LINK,

    /** A file or folder whose path is longer than the system allows. */
    PATH_TOO_LONG
}
