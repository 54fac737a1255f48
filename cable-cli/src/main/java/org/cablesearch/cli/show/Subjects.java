package org.cablesearch.cli.show;

/** Subjects for people. */
final class Subjects {

    private Subjects() {}

    /** The subject, or a note that there is none. */
    static String shown(String subject) {
        return subject.isBlank() ? "(no subject)" : subject;
    }
}
