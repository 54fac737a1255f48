package org.cablesearch.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cablesearch.cli.console.ColorMode;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.Format;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose value is one of a few words. */
final class Choices {

    private Choices() {}

    /** Lets a command line read options of these types. */
    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(ColorMode.class, oneOf(ColorMode.values()))
                .registerConverter(Format.class, oneOf(Format.values()))
                .registerConverter(SearchFormat.class, oneOf(SearchFormat.values()))
                .registerConverter(BatchFormat.class, oneOf(BatchFormat.values()))
                .registerConverter(Shell.class, oneOf(Shell.values()))
                .registerConverter(Unit.class, oneOf(Unit.values()))
                .registerConverter(Syntax.class, oneOf(Syntax.values()))
                .registerConverter(Sort.class, oneOf(Sort.values()))
                .registerConverter(SuggestField.class, oneOf(SuggestField.values()))
                .registerConverter(CableField.class, value -> chosen(value, CableField.named()))
                .registerConverter(FacetOption.class, FacetOption::parse)
                .registerConverter(ValueOption.class, ValueOption::parse);
    }

    /** {@code --histogram}. */
    static final class Time implements ITypeConverter<Dimension> {
        @Override
        public Dimension convert(String value) {
            return chosen(value, List.of(Dimension.YEAR, Dimension.MONTH));
        }
    }

    /** The dimension of a name, for {@code --facet}, {@code --select} and {@code --exclude}. */
    static Dimension dimension(String name) {
        return chosen(name, Arrays.asList(Dimension.values()));
    }

    private static <E> ITypeConverter<E> oneOf(E[] choices) {
        return value -> chosen(value, Arrays.asList(choices));
    }

    private static <E> E chosen(String value, List<E> choices) {
        List<String> names = choices.stream().map(Choices::name).toList();
        int chosen = names.indexOf(value);
        if (chosen < 0) {
            throw new TypeConversionException(
                    "\"" + value + "\" is not one of " + String.join(" ", names) + Nearest.hint(value, names));
        }
        return choices.get(chosen);
    }

    private static String name(Object choice) {
        return choice.toString().toLowerCase(Locale.ROOT);
    }
}
