// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.tukaani.xz.LZMA2Options;

/**
 * Generates an archive of fictional telegrams of 1973 to 1979, the same for the same seed and size, as a folder or packed by
 * year.
 */
public final class TelegramGenerator {

    private static final int AT_ONCE = 500;
    private static final int DICTIONARY = 1 << 16;

    private final long seed;
    private final int size;
    private final GeneratedVocabulary vocabulary = new GeneratedVocabulary();
    private final Names names = new Names(vocabulary);
    private final Identities identities;

    /** How an archive is written. */
    public enum Form {
        FOLDER,
        ZIP,
        SEVEN_ZIP
    }

    /** Receives files. */
    private interface Target extends Closeable {

        void add(String path, byte[] content) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    public TelegramGenerator(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.identities = new Identities(seed, size, Identities.TELEGRAMS);
    }

    /** The telegram with a number, from 0. */
    public GeneratedTelegram telegram(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        return new TelegramWriter(vocabulary, names, identities, number, random).telegram();
    }

    /** Writes the files to a folder, in folders by year and month or in archives by year. */
    public void write(Path folder, Form form) throws IOException {
        Files.createDirectories(folder);
        int year = 0;
        Target target = (path, content) -> {};
        try {
            for (int from = 0; from < size; from += AT_ONCE) {
                List<GeneratedTelegram> telegrams = IntStream.range(from, Math.min(size, from + AT_ONCE))
                        .parallel()
                        .mapToObj(this::telegram)
                        .toList();
                for (GeneratedTelegram telegram : telegrams) {
                    if (telegram.day().getYear() != year) {
                        year = telegram.day().getYear();
                        target.close();
                        target = target(folder, form, year);
                    }
                    target.add(telegram.path(), telegram.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        } finally {
            target.close();
        }
    }

    private static Target target(Path folder, Form form, int year) throws IOException {
        return switch (form) {
            case FOLDER ->
                (path, content) -> {
                    Path file = folder.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.write(file, content);
                };
            case ZIP -> new Zip(new ZipOutputStream(Files.newOutputStream(folder.resolve(year + ".zip"))));
            case SEVEN_ZIP -> sevenZip(folder.resolve(year + ".7z"));
        };
    }

    private record Zip(ZipOutputStream zip) implements Target {

        @Override
        public void add(String path, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Each entry is a separate block, because Commons Compress cannot write others; the real archives unpack a little faster. */
    private static Target sevenZip(Path file) throws IOException {
        LZMA2Options options = new LZMA2Options(1);
        options.setDictSize(DICTIONARY);
        SevenZOutputFile archive = new SevenZOutputFile(file.toFile());
        archive.setContentMethods(List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, options)));
        return new SevenZip(archive);
    }

    private record SevenZip(SevenZOutputFile archive) implements Target {

        @Override
        public void add(String path, byte[] content) throws IOException {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(path);
            archive.putArchiveEntry(entry);
            archive.write(content);
            archive.closeArchiveEntry();
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }
}
