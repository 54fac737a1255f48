package org.cablesearch.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.cli.console.ColorMode;
import org.cablesearch.page.internal.export.HitColumn;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.internal.option.Choice;
import org.cablesearch.query.internal.option.Nearest;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.reader.Format;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters for options whose value is one of a few words. */
public final class Choices {

    private Choices() {}

    /** Registers the converters with a command line. */
    public static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(ColorMode.class, oneOf(ColorMode.values()))
                .registerConverter(Format.class, oneOf(Format.values()))
                .registerConverter(SearchFormat.class, oneOf(SearchFormat.values()))
                .registerConverter(BatchFormat.class, oneOf(BatchFormat.values()))
                .registerConverter(DraftFormat.class, oneOf(DraftFormat.values()))
                .registerConverter(GapsFormat.class, oneOf(GapsFormat.values()))
                .registerConverter(GapsTable.class, oneOf(GapsTable.values()))
                .registerConverter(CiteStyle.class, oneOf(CiteStyle.values()))
                .registerConverter(Shell.class, oneOf(Shell.values()))
                .registerConverter(Syntax.class, oneOf(Syntax.values()))
                .registerConverter(SuggestField.class, oneOf(SuggestField.values()))
                .registerConverter(CableField.class, value -> chosen(value, CableField.named()))
                .registerConverter(HitColumn.class, value -> converted(value, Choices::column));
    }

    /** The values that shells offer for the format of inputs. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names(List.of(Format.values())).iterator();
        }
    }

    /** What shells offer for {@code --field}. */
    public static final class Fields implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names(CableField.named()).iterator();
        }
    }

    /** The column with a title, in upper or lower case. */
    private static HitColumn column(String title) {
        return Arrays.stream(HitColumn.values())
                .filter(column -> column.toString().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + title + "\" is not one of "
                        + String.join(" ", HitColumn.titles()) + Nearest.hint(title, HitColumn.titles())));
    }

    private static Stream<String> names(List<?> choices) {
        return choices.stream().map(Choice::name);
    }

    private static <E> ITypeConverter<E> oneOf(E[] choices) {
        return value -> chosen(value, Arrays.asList(choices));
    }

    private static <E> E chosen(String value, List<E> choices) {
        return converted(value, text -> Choice.of(text, choices));
    }

    /** Parses a value; for a wrong one, throws the exception to which picocli adds the name of the option. */
    static <V> V converted(String value, Function<String, V> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
