import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes SHA256SUMS beside the packages of a version, for {@code sha256sum --check}: {@code java Checksums.java VERSION}. */
final class Checksums {

    private static final Path TARGET = Path.of("target");

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Pattern ours = Pattern.compile("cables-" + Pattern.quote(args[0]) + "[-.].*");
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.list(TARGET)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> ours.matcher(name).matches())
                    .sorted()
                    .toList();
            for (String name : names) {
                sums.append(sum(TARGET.resolve(name))).append("  ").append(name).append('\n');
            }
        }
        Files.writeString(TARGET.resolve("SHA256SUMS"), sums);
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
