package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.CitationThread;

/** The thread of a cable, for people: a line each with date, id and subject; the cable itself has a star. */
public final class ThreadText {

    private final Output out;

    public ThreadText(Output out) {
        this.out = out;
    }

    public void print(CitationThread thread) {
        String count = Counts.of(thread.cables().size(), "cable");
        out.line(Style.STRONG.on(
                out.display(), thread.complete() ? count : "the nearest " + count + "; for more, --limit N"));
        out.line("");
        int idWidth = thread.cables().stream()
                .mapToInt(cable -> cable.id().length())
                .max()
                .orElse(0);
        for (CitationThread.Member cable : thread.cables()) {
            String star = cable.id().equals(thread.id()) ? "* " : "  ";
            String date = cable.date()
                    .map(instant -> instant.toString().substring(0, 10))
                    .orElse("          ");
            String margin = star + date + "  " + cable.id()
                    + " ".repeat(idWidth - cable.id().length()) + "  ";
            String subject = cable.subject().isBlank() ? "(no subject)" : cable.subject();
            for (String line : Wrapping.filledText(subject, out.display().columns() - margin.length())) {
                out.line(margin + line);
                margin = " ".repeat(margin.length());
            }
        }
        if (!thread.absent().isEmpty()) {
            out.line("");
            String absent = "cited, but not held: " + String.join(", ", thread.absent());
            Wrapping.filledText(absent, out.display().columns()).forEach(out::line);
        }
    }
}
