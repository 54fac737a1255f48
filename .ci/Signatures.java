import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Keeps what callers of a module compile against: the classes of the packages that it exports to everyone, without code and
 * without what only the module sees. {@code java Signatures.java CLASSES JAR} reads the folder of a module's classes.
 */
final class Signatures {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final ClassFile CLASSES = ClassFile.of(ConstantPoolSharingOption.NEW_POOL);
    private static final ClassTransform STRIP = ClassTransform.dropping(Signatures::isInternal)
            .andThen(ClassTransform.transformingMethods(MethodTransform.dropping(CodeModel.class::isInstance)));

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            for (Path file : exported(classes)) {
                ZipEntry entry = new ZipEntry(classes.relativize(file).toString());
                entry.setTimeLocal(TIME);
                jar.putNextEntry(entry);
                jar.write(CLASSES.transformClass(CLASSES.parse(file), STRIP));
            }
        }
    }

    private static List<Path> exported(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"));
                Stream<Path> files = Files.walk(classes)) {
            List<Path> packages = ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(Exports::source)
                    .map(name -> classes.resolve(name.replace('.', '/')))
                    .toList();
            return files.filter(file -> file.toString().endsWith(".class") && packages.contains(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isInternal(ClassElement element) {
        return switch (element) {
            case MethodModel method -> !isSeen(method.flags());
            case FieldModel field -> !isSeen(field.flags());
            case SourceFileAttribute _ -> true;
            default -> false;
        };
    }

    private static boolean isSeen(AccessFlags flags) {
        return flags.has(AccessFlag.PUBLIC) || flags.has(AccessFlag.PROTECTED);
    }
}
