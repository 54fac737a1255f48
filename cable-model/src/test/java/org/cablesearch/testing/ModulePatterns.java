// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the regular expressions of a module: the constants of its classes, also those in lists and maps. */
public final class ModulePatterns {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern COMPILES = Pattern.compile("\\bPattern\\.compile\\(");

    /** An escape that the compiler replaces before all others; regular expressions have it, too. */
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)(\\\\u\\p{XDigit}{4})");

    private static final Pattern IN_CALL =
            Pattern.compile("\\.(?:replaceAll|replaceFirst|split|matches)\\(\\s*\"((?:[^\"\\\\]|\\\\.)+)\"\\s*[,)]");

    private final Lookup module;

    private ModulePatterns(Lookup module) {
        this.module = module;
    }

    /**
     * The patterns by the class and the constant that holds them.
     *
     * @param module {@link MethodHandles#lookup()}, called in a test of the module
     * @throws AssertionError if a class compiles a pattern that no constant of it holds, so that it would not be found
     */
    public static SortedMap<String, Pattern> of(Lookup module) {
        ModulePatterns patterns = new ModulePatterns(module);
        SortedMap<String, Pattern> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                long compiled =
                        COMPILES.matcher(Files.readString(file)).results().count();
                if (compiled > 0) {
                    Map<String, Pattern> constants = patterns.constantsOf(file);
                    if (constants.size() < compiled) {
                        throw new AssertionError(file + " compiles " + compiled
                                + " patterns, but its constants hold only " + constants.keySet());
                    }
                    all.putAll(constants);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The expressions in calls such as {@code text.split("/+")}, by the class and the expression. */
    static SortedMap<String, Pattern> inCalls() {
        SortedMap<String, Pattern> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                IN_CALL.matcher(Files.readString(file))
                        .results()
                        .map(call -> UNICODE.matcher(call.group(1))
                                .replaceAll("\\\\$1")
                                .translateEscapes())
                        .forEach(regex -> all.put(name + "." + regex, Pattern.compile(regex)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private Map<String, Pattern> constantsOf(Path file) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        Map<String, Pattern> constants = new TreeMap<>();
        try {
            Class<?> holder =
                    Class.forName(path.substring(0, path.lastIndexOf('.')).replace('/', '.'));
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    List<Pattern> held = patternsIn(MethodHandles.privateLookupIn(holder, module)
                                    .unreflectGetter(field)
                                    .invoke())
                            .toList();
                    String name = holder.getSimpleName() + "." + field.getName();
                    for (int i = 0; i < held.size(); i++) {
                        constants.put(held.size() == 1 ? name : name + "[" + i + "]", held.get(i));
                    }
                }
            }
        } catch (Throwable e) {
            throw new IllegalStateException("the constants of " + file + " cannot be read", e);
        }
        return constants;
    }

    private static Stream<Pattern> patternsIn(Object value) {
        return switch (value) {
            case Pattern pattern -> Stream.of(pattern);
            case Collection<?> several -> several.stream().flatMap(ModulePatterns::patternsIn);
            case Map<?, ?> map -> map.values().stream().flatMap(ModulePatterns::patternsIn);
            case null -> Stream.of();
            default -> Stream.of();
        };
    }
}
