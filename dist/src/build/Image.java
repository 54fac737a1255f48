import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lays out the contents of the packages, with the same bytes each time:
 *
 * <pre>
 * bin/cables  lib/*.sh  lib/*.options    the launcher, and the files that it reads
 * cables.jar  lib/*.jar                  the command and its libraries
 * runtime/    lib/cables.jsa             a trimmed Java, and an archive of the classes that a search and a load need
 * share/                                 the manual page and the shell completions
 * samples/                               the fictional sample cables
 * </pre>
 *
 * <p>Run with the JDK whose runtime is to be packed: {@code java Image.java VERSION TIMESTAMP}, in the folder of this project.
 */
final class Image {

    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLES = ROOT.resolve("examples");
    private static final Path IMAGE = Path.of("target", "image");
    private static final Path RUNTIME = IMAGE.resolve("runtime");
    private static final Path ARCHIVE = IMAGE.resolve("lib/cables.jsa");
    private static final Path SCRATCH = Path.of("target", "scratch");

    /**
     * Runs a program at the same addresses each time, if this system can: the JVM writes some of its own into an archive of
     * classes.
     */
    private static final List<String> SAME_ADDRESSES = System.getProperty("os.name").equals("Linux")
            ? List.of("sh", "-c", "setarch -R true 2>/dev/null && exec setarch -R \"$@\"; exec \"$@\"", "sh")
            : List.of();

    /** What our jars and their libraries require of the JDK, and what Lucene uses if it is there: jdk.management. */
    private static final String MODULES =
            "java.logging,java.net.http,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported";

    private final String version;
    private final FileTime timestamp;

    private Image(String version, FileTime timestamp) {
        this.version = version;
        this.timestamp = timestamp;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Image(args[0], FileTime.from(Instant.parse(args[1]))).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(IMAGE);
        delete(SCRATCH);
        jars();
        launchers();
        copyAll(EXAMPLES.resolve("samples/text"), IMAGE.resolve("samples"));
        copy(ROOT.resolve("LICENSE"), IMAGE.resolve("LICENSE"));
        write(IMAGE.resolve("README.txt"), filled(Path.of("src", "README.txt")));
        runtime();
        manual();
        stamp();
        archive();
        stamp();
    }

    private void jars() throws IOException {
        Path target = ROOT.resolve("cable-cli/target");
        // The jar of the command with its libraries is a package of its own.
        copy(target.resolve("cable-cli-" + version + "-all.jar"), Path.of("target", "cables-" + version + ".jar"));
        copy(target.resolve("cables.jar"), IMAGE.resolve("cables.jar"));
        copyAll(target.resolve("lib"), IMAGE.resolve("lib"));
    }

    private void launchers() throws IOException {
        Path launchers = Path.of("src", "launcher");
        Path cables = IMAGE.resolve("bin/cables");
        write(cables, filled(launchers.resolve("cables")));
        executable(cables);
        write(IMAGE.resolve("bin/cables.cmd"), withDosLines(Files.readString(launchers.resolve("cables.cmd"))));
        write(
                IMAGE.resolve("Search cables.cmd"),
                withDosLines(Files.readString(launchers.resolve("Search cables.cmd"))));
        for (String file : List.of("jdk.sh", "launch.sh", "load.options", "logging.properties")) {
            copy(EXAMPLES.resolve(file), IMAGE.resolve("lib").resolve(file));
        }
    }

    /** A process of its own: inside this JVM, jlink does not write the same bytes each time. */
    private static void runtime() throws IOException, InterruptedException {
        run(
                SCRATCH.resolve("jlink"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        RUNTIME.toString()));
    }

    private static void manual() throws IOException, InterruptedException {
        Path share = IMAGE.resolve("share");
        print(share.resolve("man/man1/cables.1"), "man");
        print(share.resolve("bash-completion/completions/cables"), "completion", "bash");
        print(share.resolve("zsh/site-functions/_cables"), "completion", "zsh");
        print(share.resolve("fish/vendor_completions.d/cables.fish"), "completion", "fish");
    }

    private static void print(Path file, String... command) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        cables(file, List.of(), command);
    }

    /**
     * The archive of classes: those of a load with one thread, of a search and of a cable, sorted, since their order depends on
     * threads. The JVM checks the times of the jars, which must be those of the packages.
     */
    private static void archive() throws IOException, InterruptedException {
        String index = SCRATCH.resolve("index").toString();
        Set<String> lines = new TreeSet<>(Comparator.comparing((String line) -> line.startsWith("@"))
                .thenComparing(Comparator.naturalOrder()));
        lines.addAll(loaded("index", "--threads", "1", "--index", index, IMAGE.resolve("samples").toString()));
        lines.addAll(loaded("search", "--index", index, "--facet", "tags", "police corruption"));
        lines.addAll(loaded("show", "--index", index, "06PHNOMPENH2611"));
        Path list = SCRATCH.resolve("classes");
        Files.write(list, lines);
        java(
                SCRATCH.resolve("dump"),
                List.of(
                        // Without compiler threads, whose memory would change the addresses.
                        "-Xint",
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + ARCHIVE,
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        IMAGE.resolve("cables.jar").toString()));
    }

    /**
     * The names of the classes and the lambdas that a run of the command loads. Left out is what differs from run to run: the
     * numbers of the classes, and the constants that were resolved (@cp), which depend on threads.
     */
    private static List<String> loaded(String... command) throws IOException, InterruptedException {
        Path list = SCRATCH.resolve("loaded");
        cables(SCRATCH.resolve("printed"), List.of("-XX:DumpLoadedClassList=" + list), command);
        return Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("@cp") && !line.contains(" source: "))
                .map(line -> line.replaceFirst(" id: \\d+$", ""))
                .toList();
    }

    /** Runs the command, and writes what it prints into a file. */
    private static void cables(Path printed, List<String> options, String... command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                IMAGE.resolve("cables.jar").toString()));
        all.addAll(List.of(command));
        java(printed, all);
    }

    private static void java(Path printed, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(SAME_ADDRESSES);
        command.add(RUNTIME.resolve("bin/java").toString());
        command.addAll(arguments);
        run(printed, command);
    }

    private static void run(Path printed, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(printed.getParent());
        int code = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        require(code == 0, "failed with exit code " + code + ": " + String.join(" ", command));
    }

    /** Sets the times of all files to the time of the release. */
    private void stamp() throws IOException {
        try (Stream<Path> files = Files.walk(IMAGE)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, timestamp);
            }
        }
    }

    private String filled(Path file) throws IOException {
        return Files.readString(file).replace("@version@", version);
    }

    private static String withDosLines(String text) {
        return text.replace("\n", "\r\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void executable(Path file) {
        require(file.toFile().setExecutable(true, false), file + " cannot be made executable");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyAll(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Image::deleteFile);
            }
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
