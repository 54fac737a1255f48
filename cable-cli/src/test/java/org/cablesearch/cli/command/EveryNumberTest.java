// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.page.CablePage;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Passes the numbers and times at and beyond the ends of their ranges to whatever takes one: all public methods, the
 * options of a search, the options of the command. Either it works, also when what it returns is used, or it is refused
 * with a message that names the range. Both ends of that range must then work, and one beyond must not.
 */
@ExtendWith(SampleIndex.class)
class EveryNumberTest {

    /** How a message names a range. */
    private static final Pattern RANGE = Pattern.compile("(?<least>-?\\d+) to (?<most>\\d+)");

    private static final Pattern BOUND = Pattern.compile(
            "must not be negative|must be positive|must not end before it begins|valid values|out of bounds for length|up to \\d+|"
                    + RANGE);

    private static final List<String> TEXTS = List.of("06EXAMPLE1", "CAIRO", "", "(U)", "2006");
    private static final List<Integer> USUAL = List.of(1, 0, 2006);
    private static final int MAX_DEPTH = 5;

    /** Only a cluster has these. */
    private static final Set<String> OF_CLUSTER = Set.of("ClusterIndex.addAll");

    private static final Map<Class<?>, List<Object>> EXTREMES = Map.of(
            int.class, List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
            double.class, List.of(0.0, -1.0, Double.NaN, Double.MAX_VALUE, Double.NEGATIVE_INFINITY),
            Duration.class,
                    List.of(
                            Duration.ZERO,
                            Duration.ofNanos(-1),
                            Duration.ofNanos(1),
                            Duration.ofSeconds(Long.MIN_VALUE),
                            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
            Instant.class, List.of(Instant.EPOCH, Instant.MIN, Instant.MAX),
            LocalDate.class, List.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999",
            "9".repeat(400),
            "0x1p3",
            "1d",
            "1e3",
            "NaN",
            "٣",
            "+1",
            "-",
            "");

    /** Commands that are only parsed, since they would serve or load, and options of clusters. */
    private static final Set<String> CHANGING =
            Set.of("serve", "open", "index", "rebuild", "--patience", "--shards", "--replicas", "--refresh");

    @TempDir
    Path folder;

    private Path sample = Path.of("");
    private CableSearcher searcher;
    private CableIndex index;

    @BeforeEach
    void open(Path index) throws IOException {
        sample = index;
        searcher = CableSearcher.open(sample);
        this.index = CableIndex.open(folder.resolve("index"));
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        index.close();
    }

    @TestFactory
    Stream<DynamicTest> everyMethod() {
        Set<String> untried = new TreeSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Executable executable : api()) {
            String name = name(executable);
            Optional<Object[]> usual = usualArguments(executable);
            if (usual.isEmpty()) {
                untried.add(name);
            } else {
                tests.add(DynamicTest.dynamicTest(
                        name + Arrays.toString(executable.getParameterTypes()), () -> tryAll(executable, usual.get())));
            }
        }
        tests.add(DynamicTest.dynamicTest("all are tried", () -> assertEquals(OF_CLUSTER, untried)));
        return tests.stream();
    }

    /** The public constructors and methods of the API that take a number or a time. */
    private static List<Executable> api() {
        Set<String> packages = Stream.of(
                        Cable.class,
                        CableReader.class,
                        CableIndex.class,
                        CableSearcher.class,
                        CablePage.class,
                        DraftChecker.class,
                        ClusterOptions.class)
                .flatMap(module -> module.getModule().getDescriptor().exports().stream())
                .filter(exported -> !exported.isQualified())
                .map(exported -> exported.source())
                .collect(Collectors.toSet());
        return new ClassFileImporter(
                        List.of(new ImportOption.DoNotIncludeTests(), location -> !location.contains("-tests.jar")))
                .importPackages(packages).stream()
                        .filter(type -> packages.contains(type.getPackageName()))
                        .map(JavaClass::reflect)
                        .filter(EveryNumberTest::isPublic)
                        .flatMap(type ->
                                Stream.concat(Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods())))
                        .filter(executable -> Modifier.isPublic(executable.getModifiers()) && !executable.isSynthetic())
                        .filter(executable ->
                                Stream.of(executable.getParameterTypes()).anyMatch(EXTREMES::containsKey))
                        .sorted(Comparator.comparing(Executable::toString))
                        .toList();
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static String name(Executable executable) {
        String type = executable.getDeclaringClass().getSimpleName();
        return executable instanceof Constructor ? "new " + type : type + "." + executable.getName();
    }

    private void tryAll(Executable executable, Object[] usual) throws Throwable {
        for (int i = 1; i < usual.length; i++) {
            Class<?> type = executable.getParameterTypes()[i - 1];
            for (Object value : EXTREMES.getOrDefault(type, List.of())) {
                Optional<String> refusal = refusal(executable, usual, i, value);
                if (type == int.class && refusal.isPresent()) {
                    Matcher range = RANGE.matcher(refusal.get());
                    if (range.find()) {
                        assertIsRange(executable, usual, i, range);
                    }
                }
            }
        }
    }

    private void assertIsRange(Executable executable, Object[] usual, int i, Matcher range) throws Throwable {
        int least = Integer.parseInt(range.group("least"));
        int most = Integer.parseInt(range.group("most"));
        for (int end : List.of(least, most)) {
            // A number of the range may still contradict another argument.
            Optional<String> refusal = refusal(executable, usual, i, end);
            assertFalse(
                    refusal.filter(message -> RANGE.matcher(message).find()).isPresent(), () -> end + ": " + refusal);
        }
        for (int beyond : List.of(least - 1, most == Integer.MAX_VALUE ? least - 1 : most + 1)) {
            assertTrue(refusal(executable, usual, i, beyond).isPresent(), name(executable) + " accepts " + beyond);
        }
    }

    /** The message with which a value is refused; empty if it works. */
    private Optional<String> refusal(Executable executable, Object[] usual, int i, Object value) throws Throwable {
        Object[] arguments = usual.clone();
        arguments[i] = value;
        // A stream can be read once.
        Arrays.setAll(arguments, at -> arguments[at] instanceof Stream ? Stream.empty() : arguments[at]);
        String call = name(executable) + " with " + value;
        try {
            use(call(executable, arguments));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(BOUND.matcher(message).find(), () -> call + ": " + e);
            return Optional.of(message);
        } catch (Throwable e) {
            throw new AssertionError(call, e);
        }
        return Optional.empty();
    }

    private static Object call(Executable executable, Object[] arguments) throws Throwable {
        Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            return executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(rest)
                    : ((Method) executable).invoke(arguments[0], rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Uses what was made with a number, since a wrong one may fail only then. */
    private void use(Object made) throws IOException {
        switch (made) {
            case SearchRequest request -> {
                searcher.search(request);
                for (SearchOption option : SearchOption.values()) {
                    option.valuesIn(request).forEach(value -> option.applyTo(request, value));
                }
            }
            case BatchRequest batch -> searcher.batch(batch, Progress.NONE, result -> {});
            case GapRequest gaps -> searcher.gaps(gaps);
            case WatchRequest watch -> searcher.watch(watch);
            case CableQuery query -> searcher.count(query);
            case QueryLimits limits -> CableQuery.parse("police (army OR \"some words\")", limits);
            case CableSearcher limited -> limited.search("police");
            case DraftChecker checker -> checker.check("See 06PHNOMPENH1385.");
            case CablePage page -> page.handler();
            case Stream<?> lines -> lines.toList();
            case Paragraph paragraph ->
                index.add(Cable.builder("06EXAMPLE1")
                        .paragraphs(List.of(paragraph))
                        .build());
            case CableDate date ->
                index.add(Cable.builder("06EXAMPLE1").date(date).build());
            case IndexOptions options -> {
                try (CableIndex other = CableIndex.open(Files.createTempDirectory(folder, "index"), options)) {
                    other.add(Cable.builder("06EXAMPLE1").build());
                }
            }
            case ReadOptions options -> {
                try (Stream<CableRecord> records = CableReader.of(options).records(Run.SAMPLES)) {
                    records.toList();
                }
            }
            case null -> {}
            default -> assertFalse(made.toString().isEmpty() && !(made instanceof String));
        }
    }

    /** A receiver, and arguments with which a method works. */
    private Optional<Object[]> usualArguments(Executable executable) {
        for (int number : USUAL) {
            for (String text : TEXTS) {
                try {
                    Object[] arguments = arguments(executable, number, text, 0);
                    use(call(executable, arguments));
                    return Optional.of(arguments);
                } catch (Throwable e) {
                    // perhaps with another number or text
                }
            }
        }
        return Optional.empty();
    }

    private Object[] arguments(Executable executable, int number, String text, int depth) throws Throwable {
        Object[] arguments = new Object[executable.getParameterCount() + 1];
        if (executable instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
            arguments[0] = any(method.getDeclaringClass(), depth + 1);
        }
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = value(executable.getParameterTypes()[i - 1], number + i - 1, text, depth);
        }
        return arguments;
    }

    /** A value of a type of the API, made by one of its constructors or factories, whatever arguments that needs. */
    private Object any(Class<?> type, int depth) throws Throwable {
        for (int number : USUAL) {
            for (String text : TEXTS) {
                try {
                    return value(type, number, text, depth);
                } catch (ReflectiveOperationException e) {
                    // perhaps with another number or text
                }
            }
        }
        throw new NoSuchMethodException("no value of " + type);
    }

    private Object value(Class<?> type, int number, String text, int depth) throws Throwable {
        if (type == CableSearcher.class || type.isAssignableFrom(CableSearcher.class) && type != Object.class) {
            return searcher;
        }
        Map<Class<?>, Object> known = Map.ofEntries(
                Map.entry(CableIndex.class, index),
                Map.entry(String.class, text),
                Map.entry(int.class, number),
                Map.entry(long.class, (long) number),
                Map.entry(double.class, (double) number),
                Map.entry(boolean.class, true),
                Map.entry(Duration.class, Duration.ofSeconds(number + 1L)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.EPOCH),
                Map.entry(Path.class, sample),
                Map.entry(BatchRequest.class, BatchRequest.of(List.of(CableQuery.parse("police")))),
                Map.entry(BooleanSupplier.class, (BooleanSupplier) () -> false),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(OptionalInt.class, OptionalInt.empty()),
                Map.entry(OptionalDouble.class, OptionalDouble.empty()),
                Map.entry(Map.class, Map.of()),
                Map.entry(SortedMap.class, new TreeMap<>()),
                Map.entry(Set.class, Set.of()),
                Map.entry(List.class, List.of()),
                Map.entry(Collection.class, List.of()),
                Map.entry(Stream.class, Stream.empty()),
                Map.entry(Appendable.class, new StringBuilder()));
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return depth < MAX_DEPTH ? made(type, number, text, depth) : none(type);
    }

    private Object made(Class<?> type, int number, String text, int depth) throws Throwable {
        List<Executable> makers = new ArrayList<>();
        Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && type.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(makers::add);
        makers.addAll(List.of(type.getConstructors()));
        for (Executable maker : makers) {
            try {
                return call(maker, arguments(maker, number, text, depth + 1));
            } catch (Exception e) {
                // perhaps with another maker
            }
        }
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType())) {
                return field.get(null);
            }
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
        }
        return none(type);
    }

    private static Object none(Class<?> type) throws NoSuchMethodException {
        throw new NoSuchMethodException("no value of " + type);
    }

    @TestFactory
    Stream<DynamicTest> everyOptionOfASearch() {
        return Stream.of(SearchOption.values())
                .flatMap(option -> Stream.of("", "tags:")
                        .filter(before -> isAccepted(option, before + "5") && !isAccepted(option, before + "x"))
                        .map(before -> DynamicTest.dynamicTest(option + " " + before, () -> tryTexts(option, before))));
    }

    private boolean isAccepted(SearchOption option, String text) {
        try {
            SearchRequest.parse(Map.of(option.toString(), List.of(text)));
            return true;
        } catch (InvalidRequestException e) {
            return false;
        }
    }

    private void tryTexts(SearchOption option, String before) {
        assertAll(NUMBERS.stream().map(number -> () -> {
            try {
                use(SearchRequest.parse(Map.of(option.toString(), List.of(before + number))));
                assertTrue(number.matches("\\d+"), option + " accepts " + number);
            } catch (InvalidRequestException e) {
                assertTrue(RANGE.matcher(String.valueOf(e.getMessage())).find(), String.valueOf(e.getMessage()));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyOptionOfTheCommand() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.txt"), "See 06PHNOMPENH1385.");
        Map<String, String> values = Map.of(
                "QUERY",
                "police",
                "A",
                "police",
                "B",
                "army",
                "ID",
                "06PHNOMPENH1385",
                "PREFIX",
                "p",
                "DRAFT",
                draft.toString());
        return commands().getSubcommands().entrySet().stream()
                .flatMap(command -> command.getValue().getCommandSpec().options().stream()
                        .filter(option -> Stream.of(option.converters()).anyMatch(EveryNumberTest::readsNumbers))
                        .map(option -> {
                            List<String> words = new ArrayList<>(List.of(command.getKey()));
                            command.getValue().getCommandSpec().positionalParameters().stream()
                                    .map(argument -> values.get(argument.paramLabel()))
                                    .filter(Objects::nonNull)
                                    .forEach(words::add);
                            if (command.getKey().equals("report")) {
                                words.addAll(List.of("--query", "police", "--to", "-"));
                            }
                            words.addAll(List.of("--index", sample.toString(), option.longestName()));
                            return DynamicTest.dynamicTest(
                                    command.getKey() + " " + option.longestName(), () -> tryNumbers(words));
                        }));
    }

    private static CommandLine commands() {
        Display display = Display.PIPE;
        return new CablesCommand(new Console(
                        InputStream.nullInputStream(),
                        new Output(new StringWriter(), display),
                        new PrintWriter(new StringWriter()),
                        display,
                        Map.of()))
                .commandLine();
    }

    private static boolean readsNumbers(Object converter) {
        return converter.getClass().getEnclosingClass() == NumberOptions.class;
    }

    private static void tryNumbers(List<String> words) {
        CommandLine commands = commands();
        assertAll(NUMBERS.stream().map(number -> () -> {
            List<String> arguments = new ArrayList<>(words);
            arguments.add(arguments.removeLast() + "=" + number);
            try {
                commands.parseArgs(arguments.toArray(String[]::new));
            } catch (CommandLine.ParameterException e) {
                boolean isRefused = String.valueOf(e.getMessage()).contains(words.getLast());
                assertTrue(!isRefused || BOUND.matcher(e.getMessage()).find(), e.getMessage());
                return;
            }
            if (Collections.disjoint(words, CHANGING)) {
                Run run = Run.of(arguments.toArray());
                assertFalse(
                        run.err().contains("error in cables itself")
                                || run.err().contains("memory"),
                        run.err());
            }
        }));
    }
}
