// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters in the query string of a request, decoded. */
public final class Parameters {

    /** Far more than any request of the page has. */
    private static final int MAX_PARAMETERS = 1_000;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a query string.
     *
     * @param raw the query string as in the address; {@code null} if the address has none
     * @throws Refusal if it is not percent-encoded UTF-8, or has too many parameters
     */
    public static Parameters of(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return new Parameters(values);
        }
        String[] pairs = raw.split("&", MAX_PARAMETERS + 2);
        if (pairs.length > MAX_PARAMETERS) {
            throw new Refusal(Status.BAD_REQUEST, "The address has more than " + MAX_PARAMETERS + " parameters.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1));
            if (name.isEmpty() && !pair.isEmpty()) {
                throw new Refusal(
                        Status.BAD_REQUEST, "In the address, \"" + pair + "\" has no name of a parameter before it.");
            }
            if (!pair.isEmpty()) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    /** The names of the parameters that the request has. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The values of the parameters with one of these names. */
    public Map<String, List<String>> named(Set<String> names) {
        Map<String, List<String>> named = new LinkedHashMap<>(values);
        named.keySet().retainAll(names);
        return named;
    }

    /** All values of a parameter, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * The values of a parameter that must be given once or several times.
     *
     * @throws Refusal if it is absent
     */
    public List<String> some(String name) {
        return all(name).isEmpty() ? List.of(required(name)) : all(name);
    }

    /**
     * The value of a parameter that may be given at most once.
     *
     * @throws Refusal if it is given more often
     */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Refusal.ofParameter(name, "it may be given only once, but is given " + all.size() + " times");
        }
        return all.stream().findFirst();
    }

    /**
     * The value of a required parameter.
     *
     * @throws Refusal if it is absent, or given more than once
     */
    public String required(String name) {
        return one(name).orElseThrow(() -> Refusal.ofParameter(name, "it is required, but missing"));
    }

    /**
     * Whether a flag is set: {@code name}, {@code name=} or {@code name=true}.
     *
     * @throws Refusal if its value is neither {@code true} nor {@code false}
     */
    public boolean flag(String name) {
        return switch (one(name).orElse("false")) {
            case "", "true" -> true;
            case "false" -> false;
            case String other -> throw Refusal.ofParameter(name, "\"" + other + "\" is neither true nor false");
        };
    }
}
