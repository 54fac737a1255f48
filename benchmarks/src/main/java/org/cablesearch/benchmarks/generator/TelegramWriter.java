// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes one telegram of 1973 to 1979 in the frame of the National Archives: marks of the release, pages, sections with heads of
 * their own, and attributes. One in sixteen has no text.
 */
final class TelegramWriter {

    private static final List<String> TAGS = List.of(
            "PFOR", "PINT", "ETRD", "EFIN", "OVIP", "SHUM", "EAGR", "MARR", "CVIS", "TECH", "PDEV", "EAID", "UNGA",
            "NATO");
    private static final List<String> CONCEPTS = List.of(
            "FOREIGN RELATIONS", "TRADE AGREEMENTS", "VISITS", "POLITICAL SITUATION", "MEETINGS", "LOANS", "(TARIFFS)");
    private static final List<String> CLASSES =
            List.of("UNCLASSIFIED", "UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL");
    private static final DateTimeFormatter DTG = DateTimeFormatter.ofPattern("ddHHmm'Z' MMM uu", Locale.ENGLISH);
    private static final DateTimeFormatter PAGE_TIME = DateTimeFormatter.ofPattern("ddHHmm'Z'", Locale.ENGLISH);
    private static final DateTimeFormatter DRAFTED = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final int LINES_OF_PAGE = 44;
    private static final int PAGES_OF_SECTION = 3;
    private static final int STEM_LENGTH = 6;

    private final GeneratedVocabulary vocabulary;
    private final Names names;
    private final Identities identities;
    private final int number;
    private final SplittableRandom random;
    private final Identity identity;
    private final String level;
    private final String tags;
    private final String subject;
    private final String stem;
    private final StringBuilder out = new StringBuilder(6_000);
    private int page;
    private int section;
    private int sections;

    TelegramWriter(
            GeneratedVocabulary vocabulary, Names names, Identities identities, int number, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.identities = identities;
        this.number = number;
        this.random = random;
        this.identity = identities.of(number);
        this.level = CLASSES.get(random.nextInt(CLASSES.size()));
        this.tags = drawn(TAGS) + ", " + drawn(TAGS) + ", " + identity.post().country();
        this.subject = new Prose(vocabulary, names, random)
                .title(4 + random.nextInt(6))
                .toUpperCase(Locale.ROOT);
        String name = identity.post().name();
        this.stem = name.substring(0, Math.min(STEM_LENGTH, name.length())).replace(" ", "");
    }

    private String drawn(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    GeneratedTelegram telegram() {
        boolean hasText = random.nextInt(16) > 0;
        mark();
        out.append("\n\nMessage Text\n\n");
        if (hasText) {
            text(lines());
        }
        out.append("\n\nMessage Attributes\n\n");
        attributes(hasText);
        mark();
        return new GeneratedTelegram(identity.date().toLocalDate(), documentNumber(), out.toString());
    }

    private String documentNumber() {
        return identity.date().getYear() + stem + padded();
    }

    private String padded() {
        return String.format(Locale.ROOT, "%05d", identity.serial());
    }

    private void mark() {
        out.append("Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n");
    }

    /** The front matter and the paragraphs. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("E.O. 11652: " + (level.startsWith("C") ? "GDS" : "N/A"));
        lines.add("TAGS: " + tags);
        lines.add("SUBJECT: " + subject);
        if (number > 0 && random.nextInt(100) < 55) {
            String cited =
                    identities.of(GeneratedCitations.earlier(number, random)).reference();
            lines.add("REF: (A) " + cited.substring(3) + "; (B) STATE " + (1 + random.nextInt(250_000)));
        }
        lines.add("");
        int words = Math.clamp((long) Math.exp(5.1 + 0.85 * random.nextGaussian()), 20, 20_000);
        for (int paragraph = 1; words > 0; paragraph++) {
            int length = Math.min(words, 40 + random.nextInt(80));
            Prose prose = new Prose(vocabulary, names, random);
            prose.words(paragraph + ".").sentences(length);
            prose.text()
                    .toString()
                    .toUpperCase(Locale.ROOT)
                    .lines()
                    .map(String::strip)
                    .forEach(lines::add);
            lines.add("");
            words -= length;
        }
        lines.add(names.drawPerson(random).surname().toUpperCase(Locale.ROOT));
        return lines;
    }

    private void text(List<String> lines) {
        sections = 1 + lines.size() / (LINES_OF_PAGE * PAGES_OF_SECTION);
        openSection();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && i % (LINES_OF_PAGE * PAGES_OF_SECTION) == 0) {
                out.append(level).append("\n\nNNN\n\n");
                openSection();
            } else if (i > 0 && i % LINES_OF_PAGE == 0) {
                out.append(level).append("\n\n");
                openPage();
            }
            if (i % LINES_OF_PAGE == LINES_OF_PAGE / 2) {
                mark();
                out.append('\f');
                mark();
            }
            out.append(lines.get(i)).append('\n');
        }
        out.append('\n').append(level).append("\n\nNNN\n");
    }

    private void openSection() {
        section++;
        page = 0;
        openPage();
        out.append("45\nACTION EUR-25\n\nINFO  OCT-01  ISO-00  SS-15  NSC-10  CIAE-00  INR-10  /147 W\n");
        out.append("                     ---------------------     054819\n");
        out.append("R ")
                .append(DTG.format(identity.date()).toUpperCase(Locale.ROOT))
                .append('\n');
        out.append("FM ").append(identity.post().address()).append("\nTO SECSTATE WASHDC ");
        out.append(1000 + random.nextInt(9000)).append('\n');
        for (int i = random.nextInt(4); i > 0; i--) {
            Post post = Post.all().get(random.nextInt(Post.all().size()));
            out.append("INFO ").append(post.address()).append('\n');
        }
        out.append(
                level.equals("UNCLASSIFIED")
                        ? "UNCLAS"
                        : level.equals("CONFIDENTIAL") ? "C O N F I D E N T I A L" : level);
        out.append(sections > 1 ? " SECTION " + section + " OF " + sections : "");
        out.append(' ')
                .append(identity.post().name())
                .append(' ')
                .append(identity.serial())
                .append("\n\n");
    }

    private void openPage() {
        page++;
        out.append(level).append(String.format(Locale.ROOT, "\n\nPAGE %02d        %s  %s", page, stem, padded()));
        out.append(sections > 1 ? String.format(Locale.ROOT, "  %02d OF %02d", section, sections) : "");
        out.append("  ").append(PAGE_TIME.format(identity.date())).append("\n\n");
    }

    private void attributes(boolean hasText) {
        String day = DRAFTED.format(identity.date()).toUpperCase(Locale.ROOT);
        out.append(String.format(
                Locale.ROOT,
                """
                Automatic Decaptioning: X
                Capture Date: 01 JAN 1994
                Channel Indicators: n/a
                Current Classification: UNCLASSIFIED
                Concepts: %s, %s
                Control Number: n/a
                Copy: SINGLE
                Draft Date: %s
                Document Number: %s
                Document Source: CORE
                Drafter: n/a
                Enclosure: n/a
                Executive Order: %s
                Errors: N/A
                Film Number: D%d-%04d
                From: %s
                Handling Restrictions: n/a
                Legacy Key: link%d/newtext/t%09d.tel
                Line Count: 72
                Locator: %s
                Office: ACTION EUR
                Original Classification: %s
                Original Handling Restrictions: n/a
                Page Count: %d
                Review Authority: n/a
                Review Markings:
                Declassified/Released
                US Department of State
                Secure: OPEN
                Status: NATIVE
                Subject: %s
                TAGS: %s
                To: STATE
                Type: TE
                """,
                drawn(CONCEPTS),
                drawn(CONCEPTS),
                day,
                documentNumber(),
                level.startsWith("C") ? "GS" : "N/A",
                identity.date().getYear(),
                number % 10_000,
                identity.post().name(),
                identity.date().getYear(),
                number,
                hasText ? "TEXT ON-LINE" : "TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE",
                level,
                Math.max(1, page),
                subject.substring(0, Math.min(100, subject.length())),
                tags));
    }
}
