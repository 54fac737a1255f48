// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes one cable. */
final class CableWriter {

    private static final List<String> TAGS = WordList.words("tags.txt");
    private static final Weighted TAG_RANKS = Weighted.zipf(TAGS.size(), 0.8);
    private static final DateTimeFormatter DTG = DateTimeFormatter.ofPattern("ddHHmm'Z' MMM uu", Locale.ENGLISH);
    private static final DateTimeFormatter DUMP = DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ENGLISH);

    private final GeneratedVocabulary vocabulary;
    private final Identities identities;
    private final int number;
    private final SplittableRandom random;
    private final Identity identity;
    private final Names.Person signer;
    private final Level level;
    private final Prose prose;

    private enum Level {
        UNCLASSIFIED("UNCLASSIFIED", "UNCLAS", "(U)", "(U)"),
        SENSITIVE("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "UNCLAS", "(SBU)", "(U)"),
        CONFIDENTIAL("CONFIDENTIAL", "C O N F I D E N T I A L", "(C)", "(SBU)"),
        SECRET("SECRET", "S E C R E T", "(S)", "(C)"),
        SECRET_NOFORN("SECRET//NOFORN", "S E C R E T", "(S/NF)", "(S)");

        private final String name;
        private final String line;
        private final String marking;
        private final String lower;

        Level(String name, String line, String marking, String lower) {
            this.name = name;
            this.line = line;
            this.marking = marking;
            this.lower = lower;
        }

        private boolean isClassified() {
            return this != UNCLASSIFIED && this != SENSITIVE;
        }
    }

    CableWriter(
            GeneratedVocabulary vocabulary, Names names, Identities identities, int number, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.identities = identities;
        this.number = number;
        this.random = random;
        this.identity = identities.of(number);
        this.signer = names.drawPerson(random);
        this.level = drawLevel();
        this.prose = new Prose(vocabulary, names, random);
    }

    private Level drawLevel() {
        int drawn = random.nextInt(100);
        return drawn < 30
                ? Level.UNCLASSIFIED
                : drawn < 54
                        ? Level.SENSITIVE
                        : drawn < 92 ? Level.CONFIDENTIAL : drawn < 97 ? Level.SECRET : Level.SECRET_NOFORN;
    }

    DumpRow row() {
        String header = header();
        String body = body();
        // Cables before 1990 were sent in capitals.
        boolean capitals = identity.date().getYear() < 1990;
        return new DumpRow(
                number + 1,
                DUMP.format(identity.date()),
                identity.mrn(),
                identity.post().origin(),
                level.name,
                header,
                capitals ? body.toUpperCase(Locale.ROOT) : body);
    }

    private String header() {
        LocalDateTime date = identity.date();
        String precedence = random.nextInt(4) == 0 ? "O" : random.nextInt(3) == 0 ? "P" : "R";
        StringBuilder header = new StringBuilder(500);
        header.append("VZCZCXRO").append(1000 + random.nextInt(9000)).append('\n');
        header.append(precedence)
                .append(precedence)
                .append(" RUEHC\nDE ")
                .append(identity.post().route());
        header.append(" #").append(padded(identity.serial(), 4)).append("/01 ");
        header.append(padded(date.getDayOfYear(), 3)).append(padded(date.getHour(), 2));
        header.append(padded(date.getMinute(), 2)).append('\n');
        header.append(level.isClassified() ? "ZNY CCCCC ZZH\n" : "ZNR UUUUU ZZH\n");
        header.append(precedence)
                .append(' ')
                .append(DTG.format(date).toUpperCase(Locale.ROOT))
                .append('\n');
        header.append("FM ").append(identity.post().address()).append('\n');
        header.append("TO RUEHC/SECSTATE WASHDC ").append(padded(random.nextInt(10_000), 4));
        int infos = (int) Math.abs(random.nextGaussian() * 8);
        for (int i = 0; i < infos; i++) {
            Post post = Post.all().get(random.nextInt(Post.all().size()));
            header.append(i == 0 ? "\nINFO " : "\n")
                    .append(post.route())
                    .append('/')
                    .append(post.address());
            header.append(random.nextInt(3) == 0 ? " PRIORITY " : " ").append(padded(random.nextInt(10_000), 4));
        }
        return header.toString();
    }

    private String body() {
        int words = words();
        int sections = 1 + words / 1_500;
        prose.words(level.line);
        if (sections > 1) {
            prose.words("SECTION 01 OF " + padded(sections, 2));
        }
        prose.words(identity.post().name() + " " + padded(identity.serial(), 6))
                .newLine()
                .newLine();
        prose.words(random.nextInt(5) == 0 ? "NOFORN" : "SIPDIS").newLine().newLine();
        String declassify =
                level.isClassified() ? "DECL: " + DAY.format(identity.date().plusYears(10)) : "N/A";
        prose.words("E.O. 12958: " + declassify).newLine();
        prose.words("TAGS: " + tags()).newLine();
        prose.words("SUBJECT: " + subject()).newLine().newLine();
        references();
        if (level.isClassified()) {
            prose.words("Classified By: " + signer.full() + " for reasons 1.4 (b) and (d).");
            prose.newLine().newLine();
        }
        paragraphs(words);
        prose.text().append(signer.surname().toUpperCase(Locale.ROOT));
        return prose.text().toString();
    }

    /** The number of words: 1,000 on average, with a median of 700, and occasionally 10,000. */
    private int words() {
        return Math.clamp((long) Math.exp(6.55 + 0.85 * random.nextGaussian()), 30, 20_000);
    }

    private String tags() {
        StringBuilder tags = new StringBuilder();
        int count = 1 + random.nextInt(4) + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            tags.append(TAGS.get(TAG_RANKS.draw(random))).append(", ");
        }
        return tags.append(identity.post().country()).toString();
    }

    private String subject() {
        return (prose.title(3 + random.nextInt(6)) + ": " + vocabulary.drawPair(random)).toUpperCase(Locale.ROOT);
    }

    private void references() {
        int count = number == 0 ? 0 : GeneratedCitations.count(random);
        for (int i = 0; i < count; i++) {
            Identity earlier = identities.of(GeneratedCitations.earlier(number, random));
            String cited = (random.nextInt(4) == 0 ? earlier.notKept() : earlier).reference();
            prose.words((i == 0 ? "REF: " : "     ") + (char) ('A' + i) + ". " + cited)
                    .newLine();
        }
        if (count > 0) {
            prose.newLine();
        }
    }

    private void paragraphs(int words) {
        int left = words;
        int paragraph = 1;
        while (left > 0) {
            int length = Math.min(Math.clamp((long) (100 + 50 * random.nextGaussian()), 20, 400), left);
            if (paragraph > 1 && random.nextInt(4) == 0) {
                String heading = prose.title(2 + random.nextInt(3));
                prose.words(heading)
                        .newLine()
                        .words("-".repeat(heading.length()))
                        .newLine()
                        .newLine();
            }
            prose.words("¶" + paragraph + ". " + (random.nextInt(6) == 0 ? level.lower : level.marking));
            boolean summary = paragraph == 1 && words > 200;
            boolean comment = left <= length && paragraph > 2;
            prose.words(summary ? "SUMMARY:" : comment ? "COMMENT:" : "").sentences(length);
            prose.words(summary ? "END SUMMARY." : comment ? "END COMMENT." : "")
                    .newLine()
                    .newLine();
            left -= length;
            paragraph++;
        }
    }

    private static String padded(int value, int digits) {
        String text = Integer.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
