// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code cables --version}. */
public final class Version implements IVersionProvider {

    /** The number of the version. */
    public static String number() {
        return Resource.text("version.txt").strip();
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "cables " + number() + ", Java " + Runtime.version().feature()
        };
    }
}
