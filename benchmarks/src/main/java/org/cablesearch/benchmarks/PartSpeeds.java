// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.entity.EntityExtractor;

/**
 * Child process: measures how long one core takes to parse a megabyte of text, to find names in it, and to analyse each
 * field.
 */
final class PartSpeeds {

    private static final int CABLES = 2_000;

    private final int size;
    private final Duration each;
    private final List<Figure> figures = new ArrayList<>();

    private PartSpeeds(int size, Duration each) {
        this.size = size;
        this.each = each;
    }

    public static void main(String[] args) throws IOException {
        PartSpeeds speeds = new PartSpeeds(Integer.parseInt(args[1]), Duration.parse(args[3]));
        CableReader withoutNames = CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE));
        try (Stream<CableRecord> records = withoutNames.records(new WorkFolder(Path.of(args[0])).csv())) {
            speeds.measure(records.limit(CABLES).toList());
        }
        ChildOutput.print(speeds.figures);
    }

    private void measure(List<CableRecord> records) {
        EntityExtractor rules = EntityExtractor.rules();
        List<Cable> cables = records.stream().map(PartSpeeds::parse).toList();
        List<Entities> names = cables.stream().map(rules::extract).toList();
        List<String> texts = cables.stream()
                .flatMap(cable -> cable.paragraphs().stream())
                .map(Paragraph::text)
                .toList();
        double megabytes = megabytes(texts);
        double parsing = cost(records, PartSpeeds::parse, megabytes);
        alone("parse, without names", parsing);
        against(
                "find people and organisations, against parsing",
                cost(cables, rules::extract, megabytes),
                parsing,
                1.0);
        against(
                "analyse text, against Lucene's EnglishAnalyzer",
                analysis(IndexSchema.TEXT, texts, IndexSchema.analyzer()),
                analysis(IndexSchema.TEXT, texts, new EnglishAnalyzer()),
                2.0);
        List<String> people = names.stream()
                .flatMap(found -> found.people().stream())
                .map(PersonMention::name)
                .toList();
        alone("analyse people", analysis(IndexSchema.PEOPLE, people, IndexSchema.analyzer()));
        alone("analyse spellings of people", analysis(IndexSchema.SPELLING, people, IndexSchema.analyzer()));
        List<String> orgs = names.stream()
                .flatMap(found -> found.orgs().stream())
                .map(OrgMention::name)
                .toList();
        alone("analyse organisations", analysis(IndexSchema.ORGS, orgs, IndexSchema.analyzer()));
        List<String> tags = cables.stream()
                .flatMap(cable -> cable.tags().stream())
                .map(Tag::code)
                .toList();
        alone("analyse TAGS", analysis(IndexSchema.TAGS, tags, IndexSchema.analyzer()));
    }

    private static Cable parse(CableRecord record) {
        return switch (record.parse()) {
            case ReadResult.Accepted accepted -> accepted.cable();
            case ReadResult.Rejected rejected ->
                throw new IllegalStateException(rejected.problem().message());
        };
    }

    private double analysis(String field, List<String> texts, Analyzer analyzer) {
        return cost(texts, text -> analyze(field, text, analyzer), megabytes(texts));
    }

    private static void analyze(String field, String text, Analyzer analyzer) {
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            tokens.reset();
            while (tokens.incrementToken()) {
                // The terms are only created, not used.
            }
            tokens.end();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    /** The milliseconds per megabyte in the median round. The first third of the time is a warm-up. */
    private <T> double cost(List<T> items, Consumer<T> work, double megabytes) {
        rounds(items, work, each.dividedBy(3));
        return rounds(items, work, each).median() / megabytes;
    }

    private static <T> Samples rounds(List<T> items, Consumer<T> work, Duration time) {
        Samples rounds = new Samples();
        long end = System.nanoTime() + time.toNanos();
        do {
            rounds.time(() -> items.forEach(work));
        } while (System.nanoTime() < end);
        return rounds;
    }

    private static double megabytes(List<String> texts) {
        return texts.stream()
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
    }

    private void alone(String what, double cost) {
        figures.add(Figure.alone(size, "One core", what, "ms/MB", cost));
    }

    private void against(String what, double cost, double other, double reach) {
        figures.add(Figure.against(size, "One core", what, "ms/MB", cost, other).reach(reach));
    }
}
