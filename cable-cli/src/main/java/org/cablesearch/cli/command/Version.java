package org.cablesearch.cli.command;

import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** What {@code cables --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "cables " + Resource.text("version.txt").strip() + ", Java "
                    + Runtime.version().feature()
        };
    }
}
