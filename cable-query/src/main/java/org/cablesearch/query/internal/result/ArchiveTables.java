// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.index.BackupReport;
import org.cablesearch.index.Commit;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapReport.CitedCable;
import org.cablesearch.query.view.GapReport.Estimate;
import org.cablesearch.query.view.GapReport.Expected;
import org.cablesearch.query.view.GapReport.Group;
import org.cablesearch.query.view.GapReport.Month;
import org.cablesearch.query.view.GapReport.Run;
import org.cablesearch.query.view.GapReport.SerialGaps;

/** Results about a whole archive: what it holds, what it lacks, whether it is damaged. */
public final class ArchiveTables {

    /** A run of missing serials of a post and year, if any are missing. */
    public record SerialRun(SerialGaps serials, Optional<Run> run) {

        /** All runs of a report. */
        public static List<SerialRun> of(GapReport report) {
            return report.serials().stream()
                    .flatMap(serials -> serials.runs().isEmpty()
                            ? Stream.of(new SerialRun(serials, Optional.empty()))
                            : serials.runs().stream().map(run -> new SerialRun(serials, Optional.of(run))))
                    .toList();
        }
    }

    private static final Table<Estimate> ESTIMATE = Table.of(
            row("from", TEXT, Estimate::from, "the earliest time, in UTC"),
            row("to", TEXT, Estimate::to, "the latest time"),
            row("neighbours", list(TEXT), Estimate::neighbours, "the nearest held cables below and above it"),
            row("inverted", FLAG, Estimate::inverted, "whether these were sent in the other order"));

    private static final Table<CitedCable> CITED = Table.of(
            row("id", TEXT, CitedCable::id, "the id of the cable"),
            row("citedBy", NUMBER, CitedCable::citedBy, "how many cables cite it"),
            row("first", orNull(TEXT), CitedCable::first, "when the first of these was sent"),
            row("last", orNull(TEXT), CitedCable::last, "when the last of these was sent"),
            row("estimate", orNull(ESTIMATE), CitedCable::estimate, "when it was probably sent"));

    private static final Table<Run> RUN = Table.of(
            row("from", NUMBER, Run::from, "the first missing serial"),
            row("to", NUMBER, Run::to, "the last missing serial"),
            row("before", orNull(TEXT), Run::before, "the date of the cable before them"),
            row("after", orNull(TEXT), Run::after, "the date of the cable after them"));

    private static final Table<SerialGaps> SERIALS = Table.of(
            row("post", TEXT, SerialGaps::post, "the post"),
            row("year", NUMBER, SerialGaps::year, "the year"),
            row("first", NUMBER, SerialGaps::first, "the first serial that is held"),
            row("last", NUMBER, SerialGaps::last, "the last serial that is held"),
            row("held", NUMBER, SerialGaps::held, "how many serials between them are held"),
            row("missing", NUMBER, SerialGaps::missing, "how many are missing"),
            row("share", NUMBER, SerialGaps::share, "the share that is held, up to 1"),
            row("runs", list(RUN), SerialGaps::runs, "the missing serials"));

    private static final Table<Month> MONTH = Table.of(
            row("month", TEXT, Month::month, "the month, 2006-08"),
            row("held", NUMBER, Month::held, "how many cables of it are held"),
            row("missing", NUMBER, Month::missing, "how many serials are probably missing"));

    private static final Table<Group> GROUP = Table.of(
            row("post", TEXT, Group::post, "the post"),
            row("year", NUMBER, Group::year, "the year"),
            row("held", NUMBER, Group::held, "how many of its listed cables are held"),
            row("notHeld", NUMBER, Group::notHeld, "how many are not"));

    private static final Table<Expected> EXPECTED = Table.of(
            row("held", NUMBER, Expected::held, "how many of the listed cables are held"),
            row("notHeld", list(TEXT), Expected::notHeld, "the ids that are listed, but not held"),
            row("notListed", list(TEXT), Expected::notListed, "the ids that are held, but not listed"),
            row("groups", list(GROUP), Expected::groups, "the same by post and year"));

    /** The gaps of an archive. */
    public static final Table<GapReport> GAPS = Table.of(
            row("cited", list(CITED), GapReport::cited, "the cables that are cited but not held"),
            row("citedInAll", NUMBER, GapReport::citedInAll, "how many of these there are, listed or not"),
            row("serials", list(SERIALS), GapReport::serials, "the serials of each post and year"),
            row("months", list(MONTH), GapReport::months, "the same by month"),
            row("expected", orNull(EXPECTED), GapReport::expected, "the comparison with a list, if one was given"));

    /** A cable that is cited but not held, as a row. */
    public static final Table<CitedCable> CITED_ROW = CITED.select(List.of("id", "citedBy", "first", "last"))
            .with(ESTIMATE.select(List.of("from", "to"))
                    .with(
                            row("below", TEXT, estimate -> estimate.neighbours().getFirst(), "the held cable below it"),
                            row("above", TEXT, estimate -> estimate.neighbours().getLast(), "the held cable above it"))
                    .with(ESTIMATE.select(List.of("inverted")))
                    .ifAny(CitedCable::estimate));

    /** A row for each run of missing serials; a post and year without a run has one row. */
    public static final Table<SerialRun> SERIALS_ROW = SERIALS.select(
                    List.of("post", "year", "first", "last", "held", "missing", "share"))
            .in(SerialRun::serials)
            .with(RUN.ifAny(SerialRun::run));

    /** The result of a rebuild. */
    public static final Table<RebuildReport> REBUILD = Table.of(
            row("complete", FLAG, RebuildReport::complete, "whether nothing was lost"),
            row("kept", NUMBER, RebuildReport::kept, "how many cables were kept"),
            row("lost", NUMBER, RebuildReport::lost, "how many were lost"),
            row("problems", list(TEXT), RebuildReport::problems, "what was damaged"));

    /** Whether an index is damaged. */
    public static final Table<VerifyReport> VERIFY = Table.of(
            row("clean", FLAG, VerifyReport::clean, "whether it has no damage"),
            row("cables", NUMBER, VerifyReport::cables, "how many cables were read"),
            row("paragraphs", NUMBER, VerifyReport::paragraphs, "how many paragraphs were read"),
            row("problems", list(TEXT), VerifyReport::problems, "what is damaged"),
            row("notes", list(TEXT), VerifyReport::notes, "what is odd but not damaged"));

    /** The copy of an index. */
    public static final Table<BackupReport> BACKUP = Table.of(
            row("files", NUMBER, BackupReport::files, "how many files the copy consists of"),
            row("bytes", NUMBER, BackupReport::bytes, "their size"),
            row("copied", NUMBER, BackupReport::copied, "how many of them were copied now"),
            row("commit", NUMBER, BackupReport::commit, "the number of the commit that was copied"));

    private static final Table<IndexStats.Load> LOAD = Table.of(
            row("time", TEXT, IndexStats.Load::time, "when the load was saved, in UTC"),
            row("cables", NUMBER, IndexStats.Load::cables, "how many cables it added or replaced"));

    private static final Table<IndexStats> VERSIONS = Table.of(
            row("schema", NUMBER, IndexStats::schemaVersion, "the version of the index's schema"),
            row("lucene", TEXT, IndexStats::luceneVersion, "the version of Lucene that wrote it"));

    /** The statistics of an archive. */
    public static final Table<IndexStats> STATS = Table.of(
            row("cables", NUMBER, IndexStats::cables, "how many cables"),
            row("paragraphs", NUMBER, IndexStats::paragraphs, "how many paragraphs"),
            row("years", map(NUMBER), IndexStats::years, "how many cables of each year"),
            row("origins", map(NUMBER), IndexStats::origins, "how many cables of each post"),
            row("levels", map(NUMBER), IndexStats::levels, "how many cables of each level"),
            row("problems", map(NUMBER), IndexStats::problems, "how many cables with each problem code"),
            row("bytes", NUMBER, IndexStats::bytes, "its size"),
            row("segments", NUMBER, IndexStats::segments, "how many segments"),
            row("replaced", NUMBER, IndexStats::deletedOnDisk, "how many replaced and deleted cables still take room"),
            row(
                    "history",
                    orNull(TEXT),
                    stats -> stats.commit().map(Commit::history),
                    "the id of the newest part of its history; null for a cluster"),
            row(
                    "change",
                    orNull(NUMBER),
                    stats -> stats.commit().map(Commit::change),
                    "the number of the last cable added or replaced; null for a cluster"),
            row("loads", list(LOAD), IndexStats::loads, "the newest loads"),
            row("lastRebuild", orNull(REBUILD), IndexStats::lastRebuild, "the last rebuild"),
            row("versions", VERSIONS, Function.identity(), "what wrote it"));

    private ArchiveTables() {}
}
