// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.entity.internal.text.Passage;

/**
 * One place that names an organisation.
 *
 * @param name as written, or as listed if the cable is in capitals
 * @param key the form to compare, as {@link OrgName#forms} returns it
 * @param demonym the nationality before the name, folded, or an empty text
 * @param organization the known organisation whose spelling this is, or an empty text
 * @param paragraph the paragraph's index, or {@link Passage#OUTSIDE}
 * @param place its position in the cable; ascending
 */
public record OrgFound(String name, String key, String demonym, String organization, int paragraph, long place) {

    /** The same name at another place. */
    OrgFound at(int otherParagraph, long otherPlace) {
        return new OrgFound(name, key, demonym, organization, otherParagraph, otherPlace);
    }
}
