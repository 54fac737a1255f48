// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.reader.internal.CaseBlocks;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RawCables;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderParserTest {

    static Stream<CaseBlocks> cases() {
        return CaseBlocks.read(HeaderParserTest.class, "headers.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheHeader(CaseBlocks block) {
        assertEquals(sortedFields(block.expected()), sortedFields(written(HeaderParser.parse(raw(block.text())))));
    }

    /** Sorts the fields, but keeps the order of the addressees. */
    private static List<String> sortedFields(List<String> lines) {
        Set<String> addresses = Set.of("to", "info", "xmt");
        List<String> sorted = new ArrayList<>(new TreeSet<>(lines.stream()
                .filter(line -> !addresses.contains(line.split(" ")[0]))
                .toList()));
        lines.stream().filter(line -> addresses.contains(line.split(" ")[0])).forEach(sorted::add);
        return sorted;
    }

    static RawCable raw(String header) {
        return RawCables.of(
                "08OTTAWA900", "", Optional.empty(), DatePrecision.DAY, "", "", header, 1, "", 1, List.of());
    }

    private static List<String> written(Header header) {
        List<String> lines = new ArrayList<>();
        header.transmissionId().ifPresent(id -> lines.add("transmission " + id));
        header.precedence().ifPresent(precedence -> lines.add("precedence " + precedence));
        header.station()
                .ifPresent(station ->
                        lines.add("station " + station + " #" + header.serial().getAsInt()));
        header.sent().ifPresent(sent -> lines.add("sent " + sent));
        header.from().ifPresent(from -> lines.add("from " + from));
        header.to().forEach(addressee -> write("to", addressee, lines));
        header.info().forEach(addressee -> write("info", addressee, lines));
        if (header.partial()) {
            lines.add("partial");
        }
        if (header.corrected()) {
            lines.add("corrected");
        }
        return lines;
    }

    private static void write(String kind, Addressee addressee, List<String> lines) {
        lines.add(kind + " " + addressee.route().orElse("-") + " | " + addressee.name() + " | "
                + addressee.precedence().map(Object::toString).orElse("-") + " | "
                + addressee.mcn().orElse("-"));
        addressee.excluded().forEach(post -> lines.add("xmt " + post));
    }

    @Test
    void staysLinear() {
        for (String part :
                List.of("TO ", "PRIORITY\n", "XMT A\n", "A/", "//", "//A\n", "PAGE 01 ", "123456Z ", "\0", "R")) {
            String begin = "FM AMEMBASSY ROME\n";
            Header header = HeaderParser.parse(raw(begin + part.repeat(100_000)));
            assertEquals("AMEMBASSY ROME", header.from().orElseThrow(), part);
            Work.assertLinear(part, 5_000, size -> raw(begin + part.repeat(size)), HeaderParser::parse);
        }
    }
}
