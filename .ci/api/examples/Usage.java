// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

/** The usage message of a program that is started with the wrong number of arguments. */
final class Usage {

    private Usage() {}

    /**
     * Ends the program with exit code 2 unless it has the right number of arguments.
     *
     * @param call the program and its arguments, {@code NameSearch INDEX NAME}
     */
    static void require(String call, String[] args) {
        if (args.length != call.split(" ").length - 1) {
            System.err.println("Usage: examples/run " + call);
            System.exit(2);
        }
    }
}
