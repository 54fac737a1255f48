// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import org.cablesearch.model.internal.text.Choice;

/**
 * A form in which a {@link Citation} is written.
 *
 * @since 0.2
 */
public enum CiteStyle {
    /**
     * For a footnote, as Chicago has telegrams: {@code Embassy Phnom Penh to Secretary of State, “KAMPONG SRAEM,” telegram
     * 06PHNOMPENH2611, 15 August 2006, para. 3 (SBU)}, then the collection. Without a full stop, so that a sentence can
     * continue.
     */
    TEXT,
    /** An entry of a BibTeX file, {@code @misc}, which BibLaTeX reads, too. */
    BIBTEX,
    /** A record of a RIS file, {@code RPRT}, for EndNote, Zotero and others. */
    RIS,
    /** An object of CSL JSON, {@code report}, for citation processors. A file is an array of such objects. */
    CSL;

    /**
     * The style with this name, in upper or lower case: {@code bibtex}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static CiteStyle of(String name) {
        return Choice.of(name, values());
    }
}
