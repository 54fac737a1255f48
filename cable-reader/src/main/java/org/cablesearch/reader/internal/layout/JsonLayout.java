package org.cablesearch.reader.internal.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableJsonException;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.json.CableJsonReader;
import org.cablesearch.reader.internal.json.JsonObject;
import org.cablesearch.reader.internal.json.JsonTree;

/** A line of our own JSON: the cable as it was printed, which is parsed already. */
final class JsonLayout implements Layout {

    @Override
    public String id(byte[] record) {
        try {
            return JsonTree.firstText(new String(record, StandardCharsets.UTF_8), "id")
                    .orElse("");
        } catch (CableJsonException e) {
            return "";
        }
    }

    @Override
    public Cable read(Decoded record, int line) throws RejectionException {
        try {
            JsonObject cable = JsonTree.parse(record.text());
            if (cable.optionalText("id").orElse("").isBlank()) {
                throw new RejectionException(ProblemCode.NO_ID, "the record has no id", line);
            }
            return withProblem(CableJsonReader.read(cable), record.foreignBytes(line));
        } catch (CableJsonException e) {
            throw new RejectionException(ProblemCode.MALFORMED_RECORD, String.valueOf(e.getMessage()), line);
        }
    }

    private static Cable withProblem(Cable cable, Optional<Problem> problem) {
        if (problem.isEmpty()) {
            return cable;
        }
        List<Problem> problems = new ArrayList<>(cable.problems());
        problems.add(problem.get());
        return cable.toBuilder().problems(problems).build();
    }
}
