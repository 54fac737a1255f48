// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cluster.ClusterOptions;

/**
 * Reads the credentials for a cluster and the trusted certificate: from the environment or from a file, never from
 * arguments, which all users of a machine can see.
 */
public final class ClusterAccess {

    public static final String USER = "CABLES_CLUSTER_USER";
    public static final String PASSWORD = "CABLES_CLUSTER_PASSWORD";

    private static final Set<String> KEYS = new TreeSet<>(Set.of("user", "password", "token", "certificate"));

    private ClusterAccess() {}

    static ClusterOptions fromEnvironment(Map<String, String> environment) {
        return withUser(
                ClusterOptions.DEFAULT,
                Optional.ofNullable(environment.get(USER)),
                Optional.ofNullable(environment.get(PASSWORD)),
                "set both " + USER + " and " + PASSWORD + ", or neither");
    }

    /** Reads a file of {@code name=value} lines. The path of a certificate is relative to that file, or absolute. */
    static ClusterOptions fromFile(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = TextFile.open(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(file + ": write \\ as \\\\");
        }
        for (String key : lines.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw CommandException.wrongUse(
                        file + ": unknown name \"" + key + "\"; the names before = are " + String.join(", ", KEYS));
            }
        }
        ClusterOptions options = withUser(
                ClusterOptions.DEFAULT,
                Optional.ofNullable(lines.getProperty("user")),
                Optional.ofNullable(lines.getProperty("password")),
                file + ": give both user and password, or neither");
        options = with(options, Optional.ofNullable(lines.getProperty("token")), ClusterOptions::token);
        Optional<String> certificate = Optional.ofNullable(lines.getProperty("certificate"));
        return certificate.isPresent() ? options.certificate(file.resolveSibling(certificate.get())) : options;
    }

    /** The options with a setting, if it is given. */
    static <V> ClusterOptions with(
            ClusterOptions options, Optional<V> value, BiFunction<ClusterOptions, V, ClusterOptions> setting) {
        return value.map(given -> setting.apply(options, given)).orElse(options);
    }

    private static ClusterOptions withUser(
            ClusterOptions options, Optional<String> user, Optional<String> password, String advice) {
        if (user.isPresent() != password.isPresent()) {
            throw CommandException.wrongUse(advice);
        }
        return with(options, user, (others, name) -> others.user(name, password.orElseThrow()));
    }
}
