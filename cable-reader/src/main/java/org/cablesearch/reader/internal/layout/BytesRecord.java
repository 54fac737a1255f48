package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Limits;

/** A record kept as bytes, which the caller's thread decodes and parses, so that only finding records is sequential. */
final class BytesRecord implements CableRecord {
    private final Source source;
    private final byte[] bytes;
    private final Layout layout;
    private final Limits limits;
    private final EntityExtractor entities;

    BytesRecord(Source source, byte[] bytes, Layout layout, Limits limits, EntityExtractor entities) {
        this.source = source;
        this.bytes = bytes;
        this.layout = layout;
        this.limits = limits;
        this.entities = entities;
    }

    @Override
    public String id() {
        return RecordGuard.within(source, () -> layout.id(bytes), rejection -> "");
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String text() {
        return Decoded.of(bytes).text();
    }

    @Override
    public List<LineReading> explain() {
        return RecordGuard.within(source, () -> layout.explain(Decoded.of(bytes), source), rejection -> List.of());
    }

    @Override
    public ReadResult parse() {
        return RecordGuard.within(source, this::read, rejection -> rejection);
    }

    private ReadResult read() {
        Cable cable = layout.read(Decoded.of(bytes), source, entities);
        return exceeded(cable)
                .map(message -> LayoutOpener.tooLarge(source, message).parse())
                .orElseGet(() -> new ReadResult.Accepted(source, cable));
    }

    /** The limit that a cable exceeds, if any: each paragraph and each value costs memory when it is indexed. */
    private Optional<String> exceeded(Cable cable) {
        int paragraphs = cable.paragraphs().size();
        int values = cable.routing().to().size()
                + cable.routing().info().size()
                + cable.tags().size()
                + cable.references().size()
                + cable.signers().size()
                + cable.filing().clearances().size()
                + cable.filing().concepts().size()
                + cable.filing().handling().size()
                + cable.entities().people().size()
                + cable.entities().orgs().size();
        if (paragraphs > limits.recordParagraphs()) {
            return Optional.of(
                    "the cable has " + paragraphs + " paragraphs; the limit is " + limits.recordParagraphs());
        }
        return values > limits.recordValues()
                ? Optional.of("the cable has " + values
                        + " addressees, TAGS, references, signers, people and organisations; the limit is "
                        + limits.recordValues())
                : Optional.empty();
    }
}
