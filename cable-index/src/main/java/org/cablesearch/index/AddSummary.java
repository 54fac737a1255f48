package org.cablesearch.index;

/**
 * How many cables of a stream were added, replaced and left as they were.
 *
 * @param added cables whose id was new
 * @param replaced cables whose id was there with other content
 * @param unchanged cables that were there
 */
public record AddSummary(long added, long replaced, long unchanged) {

    /** Nothing yet. */
    public static final AddSummary NONE = new AddSummary(0, 0, 0);

    /** This summary and one cable more. */
    public AddSummary plus(AddResult.Outcome outcome) {
        return switch (outcome) {
            case ADDED -> new AddSummary(added + 1, replaced, unchanged);
            case REPLACED -> new AddSummary(added, replaced + 1, unchanged);
            case UNCHANGED -> new AddSummary(added, replaced, unchanged + 1);
        };
    }
}
