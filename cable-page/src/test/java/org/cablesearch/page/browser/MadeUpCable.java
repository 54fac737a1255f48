// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fictional cable in the usual form, in a file that is deleted when the tests end. */
final class MadeUpCable {

    private static final String FORM = """
            %1$s
            %2$s
            Tue Sep 12 00:00:00 +0200 2006
            CONFIDENTIAL
            Embassy Oslo
            VZCZCXRO4417
            P 120934Z SEP 06
            FM AMEMBASSY OSLO
            TO RUEHC/SECSTATE WASHDC PRIORITY 7391C O N F I D E N T I A L OSLO 000001

            SIPDIS

            E.O. 12958: DECL: 09/12/2016
            TAGS: PHUM NO
            SUBJECT: %2$s

            %3$s""";

    private MadeUpCable() {}

    /** The text of a cable with its header. */
    static String text(String id, String subject, String paragraphs) {
        return FORM.formatted(id, subject, paragraphs);
    }

    /** Writes a text into a file. */
    static Path file(String text) {
        try {
            Path file = Files.createTempFile("cable", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
