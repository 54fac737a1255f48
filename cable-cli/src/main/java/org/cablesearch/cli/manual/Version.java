package org.cablesearch.cli.manual;

import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code cables --version}. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "cables " + Resource.text("version.txt").strip() + ", Java "
                    + Runtime.version().feature()
        };
    }
}
