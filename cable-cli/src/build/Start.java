package org.cablesearch.start;

/**
 * The main class of the one runnable jar. It is compiled for Java 8, so that an older Java says which one is needed, instead of
 * printing a stack trace about class files.
 */
public final class Start {

    private static final int NEEDED = 21;

    private Start() {}

    /** Starts the command, or ends with exit code 2. */
    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        // Java 8 calls itself 1.8.
        if (version.startsWith("1.") || Integer.parseInt(version) < NEEDED) {
            System.err.println("cables: this is Java " + version + ", and Java " + NEEDED
                    + " or newer is needed; install one (https://adoptium.net), and start its java");
            System.exit(2);
        }
        Class.forName("org.cablesearch.cli.command.Cables")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
