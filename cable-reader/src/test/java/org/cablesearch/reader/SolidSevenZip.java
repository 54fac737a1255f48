// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;

/**
 * Builds .7z archives as 7-Zip does, with many entries in one packed block (which Commons Compress does not write), and
 * with any fault. See {@code 7zFormat.txt} of the LZMA SDK for the numbers of its properties.
 */
final class SolidSevenZip {
    private static final int SIGNATURE_HEADER = 32;
    private static final int DICTIONARY_1_MB = 16;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final List<Block> blocks = new ArrayList<>();

    private record Entry(String name, long size, int crc, int packedAt) {}

    private record Block(List<Entry> entries, long packedSize) {}

    /** Adds a block. Each entry begins a chunk of LZMA2, so that damage begins where a test wants it. */
    SolidSevenZip block(List<String> names, List<byte[]> contents) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int start = packed.size();
        LZMA2Options options = new LZMA2Options(1);
        options.setDictSize(1 << 20);
        FinishableOutputStream lzma = options.getOutputStream(new FinishableWrapperOutputStream(packed));
        for (int i = 0; i < names.size(); i++) {
            CRC32 crc = new CRC32();
            crc.update(contents.get(i));
            entries.add(new Entry(names.get(i), contents.get(i).length, (int) crc.getValue(), packed.size()));
            lzma.write(contents.get(i));
            lzma.flush();
        }
        lzma.finish();
        blocks.add(new Block(entries, packed.size() - start));
        return this;
    }

    /** Where the packed data of an entry begins in the file. */
    int offset(String name) {
        return SIGNATURE_HEADER
                + entries().stream()
                        .filter(entry -> entry.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .packedAt();
    }

    /** Says of an entry that it has this size and checksum. */
    SolidSevenZip claim(String name, long size, int crc) {
        blocks.replaceAll(block -> new Block(
                block.entries().stream()
                        .map(entry -> entry.name().equals(name) ? new Entry(name, size, crc, entry.packedAt()) : entry)
                        .toList(),
                block.packedSize()));
        return this;
    }

    private List<Entry> entries() {
        return blocks.stream().flatMap(block -> block.entries().stream()).toList();
    }

    byte[] bytes() {
        byte[] header = header();
        ByteBuffer file = buffer(SIGNATURE_HEADER + packed.size() + header.length);
        ByteBuffer next =
                buffer(20).putLong(packed.size()).putLong(header.length).putInt(crc(header));
        file.put(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
        file.putInt(crc(next.array())).put(next.array());
        return file.put(packed.toByteArray()).put(header).array();
    }

    private byte[] header() {
        ByteBuffer out = buffer(1000 + 200 * entries().size() + 100 * blocks.size());
        out.put((byte) 1).put((byte) 4);
        out.put((byte) 6);
        number(out, 0);
        number(out, blocks.size());
        out.put((byte) 9);
        blocks.forEach(block -> number(out, block.packedSize()));
        out.put((byte) 0).put((byte) 7).put((byte) 11);
        number(out, blocks.size());
        out.put((byte) 0);
        blocks.forEach(block -> out.put(new byte[] {1, 0x21, 0x21, 1, DICTIONARY_1_MB}));
        out.put((byte) 12);
        blocks.forEach(block ->
                number(out, block.entries().stream().mapToLong(Entry::size).sum()));
        out.put((byte) 0).put((byte) 8).put((byte) 13);
        blocks.forEach(block -> number(out, block.entries().size()));
        out.put((byte) 9);
        blocks.forEach(block ->
                block.entries().stream().limit(block.entries().size() - 1).forEach(entry -> number(out, entry.size())));
        out.put((byte) 10).put((byte) 1);
        entries().forEach(entry -> out.putInt(entry.crc()));
        out.put((byte) 0).put((byte) 0).put((byte) 5);
        number(out, entries().size());
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        entries().forEach(entry -> names.writeBytes((entry.name() + "\0").getBytes(StandardCharsets.UTF_16LE)));
        out.put((byte) 17);
        number(out, names.size());
        out.put(names.toByteArray()).put((byte) 0).put((byte) 0);
        byte[] header = new byte[out.position()];
        out.flip().get(header);
        return header;
    }

    /** A number in the longest of its forms. */
    private static void number(ByteBuffer out, long number) {
        out.put((byte) 0xff).putLong(number);
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
