import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints which tests a build has skipped, and why. {@code java SkippedTests.java ROOT START} reads the reports that the tests of
 * all modules have written since the start of the build.
 */
final class SkippedTests {

    /** The class, the reason of a disabled test, and the reason of a test whose assumption failed. */
    private static final Pattern SKIPPED = Pattern.compile("<testcase [^>]*?classname=\"([^\"]*)\"[^>]*>\\s*"
            + "<skipped(?: message=\"([^\"]*)\")?[^>]*>(?:<!\\[CDATA\\[[\\w.]+: (?:Assumption failed: )?([^\\n]*))?");

    public static void main(String[] args) throws IOException {
        Instant start = Instant.parse(args[1]);
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(args[0]), Files::isDirectory)) {
            for (Path module : modules) {
                Path reports = module.resolve("target/surefire-reports");
                if (Files.isDirectory(reports)) {
                    all += count(module.getFileName().toString(), reports, start, counts);
                }
            }
        }
        if (all > 0) {
            System.out.println(all + " tests were skipped:");
            counts.forEach((what, count) -> System.out.println("  " + count + " of " + what));
        }
    }

    private static int count(String module, Path reports, Instant start, Map<String, Integer> counts)
            throws IOException {
        int all = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    continue;
                }
                Matcher skipped = SKIPPED.matcher(Files.readString(file));
                while (skipped.find()) {
                    String why = skipped.group(2) != null
                            ? text(skipped.group(2))
                            : skipped.group(3) != null ? skipped.group(3) : "without a reason";
                    counts.merge(module + ": " + why, 1, Integer::sum);
                    all++;
                }
            }
        }
        return all;
    }

    private static String text(String xml) {
        return xml.replace("&quot;", "\"").replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&#10;", " ").replace("&amp;", "&");
    }
}
