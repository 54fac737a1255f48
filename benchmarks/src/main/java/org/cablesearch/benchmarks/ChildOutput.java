// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The results of a child process: one line of JSON, the last line of its standard output. */
final class ChildOutput {

    private static final JsonMapper JSON = new JsonMapper();

    private ChildOutput() {}

    static void print(Object result) {
        System.out.println(JSON.writeValueAsString(result));
    }

    static Map<String, Double> readings(String line) {
        return JSON.readValue(line, new TypeReference<>() {});
    }

    /** The reading with a name; 0 if there is none. */
    static double reading(Map<String, Double> readings, String name) {
        return readings.getOrDefault(name, 0.0);
    }

    static List<Figure> figures(String line) {
        return JSON.readValue(line, new TypeReference<>() {});
    }
}
