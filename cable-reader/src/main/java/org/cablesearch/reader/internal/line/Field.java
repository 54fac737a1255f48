// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

/** A field of the front matter, between the classification line and the first paragraph. */
public enum Field {
    /** {@code E.O. 12958: DECL: 08/24/2017}. */
    ORDER,
    /** {@code TAGS: PHUM ELAB PREL KWMN CB}. */
    TAGS,
    /** {@code SUBJECT: …}. */
    SUBJECT,
    /** {@code REF: A. 06 STATE 80908}. */
    REFERENCES,
    /** {@code Classified By: DCM Robert P. Jackson for reasons 1.4 (b) and (d).} */
    CLASSIFIED_BY
}
