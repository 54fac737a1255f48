// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.desk.internal.draft.DocxText;
import org.cablesearch.desk.internal.draft.HtmlText;
import org.cablesearch.desk.internal.draft.PlainText;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.FileKind;
import org.cablesearch.model.internal.text.NumberRange;

/**
 * A text about cables, to be checked.
 *
 * @param text the text that was read: of Markdown and plain text the file with its escapes and references to characters
 *     resolved, line by line; of HTML and Word documents the blocks joined by line ends, notes last
 * @param blocks the paragraphs of the text, in order, without front matter and code
 * @param notes the references to footnotes and endnotes, in order
 * @since 0.2
 */
public record Draft(String text, List<Block> blocks, List<Note> notes) {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Draft {
        requireNonNull(text, "text");
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /**
     * A paragraph.
     *
     * @param place its place in the text
     * @param isQuotation whether it is a block quotation
     */
    public record Block(Span place, boolean isQuotation) {

        /** @throws NullPointerException if the place is {@code null} */
        public Block {
            requireNonNull(place, "place");
        }
    }

    /**
     * A reference to a footnote or endnote.
     *
     * @param position its position in the text
     * @param firstBlock the index in {@code blocks} of the first paragraph of the note
     * @param endBlock the index after that of its last
     */
    public record Note(int position, int firstBlock, int endBlock) {

        /** @throws IllegalArgumentException if the note has no paragraph */
        public Note {
            NumberRange.FROM_ZERO.require("the first block of a note", firstBlock);
            if (endBlock <= firstBlock) {
                throw new IllegalArgumentException(
                        "a note must not end before it begins: before block " + endBlock + ", at " + firstBlock);
            }
        }
    }

    /** A draft in Markdown or plain text. Lines that begin with {@code >} are block quotations. */
    public static Draft of(String text) {
        return PlainText.read(text);
    }

    /** A draft in HTML. */
    public static Draft html(String html) {
        return HtmlText.read(html);
    }

    /**
     * Reads a file: a Word document if its name ends with {@code .docx}, HTML if it ends with {@code .html} or {@code
     * .htm}, and otherwise Markdown or plain text in UTF-8.
     *
     * @throws IOException if the file cannot be read, is larger than {@link #MAX_BYTES}, is a Word document only by its
     *     name, or is neither a document nor text; the message is for the user
     */
    public static Draft read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** Reads a draft as {@link #read(Path)} does; the stream is not closed. */
    public static Draft read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(name + " is larger than " + (MAX_BYTES >> 20) + " MB");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("docx") || DocxText.isZip(bytes)) {
            return DocxText.read(bytes, name);
        }
        Optional<String> complaint = FileKind.complaint(bytes, name);
        if (complaint.isPresent()) {
            throw new IOException(complaint.get());
        }
        String text = PlainText.decode(bytes);
        return switch (ending) {
            case "html", "htm", "xhtml" -> html(text);
            default -> of(text);
        };
    }
}
