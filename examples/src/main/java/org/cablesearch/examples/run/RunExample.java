// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;

/** Runs one of the programs for {@code examples/run}: if it fails, a sentence says why. */
public final class RunExample {

    private static final String PROGRAMS = "org.cablesearch.examples.";

    private RunExample() {}

    /** Runs the program that the first argument names, with the other arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
        try {
            Class.forName(PROGRAMS + args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (ClassNotFoundException e) {
            fail("there is no program " + args[0] + "; list them with examples/run");
        } catch (InvocationTargetException e) {
            switch (Objects.requireNonNullElse(e.getCause(), e)) {
                case NoSuchFileException file -> fail("no such file or folder: " + file.getFile());
                case IOException io -> fail(String.valueOf(io.getMessage()));
                case UncheckedIOException io -> fail(String.valueOf(io.getMessage()));
                case IllegalArgumentException argument -> fail(String.valueOf(argument.getMessage()));
                default -> throw e;
            }
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
