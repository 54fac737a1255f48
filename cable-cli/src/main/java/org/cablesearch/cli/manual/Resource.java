// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import org.cablesearch.model.internal.text.FactFile;

/** Text files beside these classes. */
public final class Resource {

    private Resource() {}

    /** The text of a file. */
    public static String text(String name) {
        return FactFile.text(Resource.class::getResourceAsStream, name);
    }
}
