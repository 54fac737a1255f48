// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Content;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.json.CableJsonReader;
import org.cablesearch.reader.internal.json.JsonObject;
import org.cablesearch.reader.internal.json.JsonTree;
import org.cablesearch.reader.internal.json.MalformedJsonException;

/** A line of our own JSON, which contains a cable that is already parsed. */
final class JsonLayout implements Layout {

    @Override
    public String id(byte[] record) {
        try {
            return JsonTree.firstText(new String(record, StandardCharsets.UTF_8), "id")
                    .orElse("");
        } catch (MalformedJsonException e) {
            return "";
        }
    }

    @Override
    public Content read(Decoded record, Source source) {
        try {
            JsonObject cable = JsonTree.parse(record.text());
            if (cable.optionalText("id").orElse("").isBlank()) {
                throw RejectedRecord.exception(source, ProblemCode.NO_ID, "the record has no id", record);
            }
            return new Content.Parsed(withProblem(CableJsonReader.read(cable), record.foreignBytes(source.line())));
        } catch (MalformedJsonException e) {
            throw RejectedRecord.exception(
                    source, ProblemCode.MALFORMED_RECORD, String.valueOf(e.getMessage()), record);
        }
    }

    private static Cable withProblem(Cable cable, Optional<Problem> problem) {
        if (problem.isEmpty()) {
            return cable;
        }
        List<Problem> problems = new ArrayList<>(cable.provenance().problems());
        problems.add(problem.get());
        return cable.toBuilder()
                .provenance(cable.provenance().problems(problems))
                .build();
    }
}
