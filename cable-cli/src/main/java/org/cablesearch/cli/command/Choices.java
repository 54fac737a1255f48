package org.cablesearch.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableField;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose value is one of a few words. */
final class Choices {

    private Choices() {}

    /** {@code --format}. */
    static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return lowerCase(value, Format.values());
        }
    }

    /** {@code --format} of a batch. */
    static final class OfBatchFormat implements ITypeConverter<BatchFormat> {
        @Override
        public BatchFormat convert(String value) {
            return lowerCase(value, BatchFormat.values());
        }
    }

    /** {@code --histogram}. */
    static final class OfTime implements ITypeConverter<Dimension> {
        @Override
        public Dimension convert(String value) {
            List<Dimension> times = List.of(Dimension.YEAR, Dimension.MONTH);
            return chosen(value, Dimension.parse(value).filter(times::contains), times);
        }
    }

    /** {@code --unit}. */
    static final class OfUnit implements ITypeConverter<Unit> {
        @Override
        public Unit convert(String value) {
            return lowerCase(value, Unit.values());
        }
    }

    /** {@code --syntax}. */
    static final class OfSyntax implements ITypeConverter<Syntax> {
        @Override
        public Syntax convert(String value) {
            return lowerCase(value, Syntax.values());
        }
    }

    /** {@code --sort}. */
    static final class OfSort implements ITypeConverter<Sort> {
        @Override
        public Sort convert(String value) {
            return chosen(value, Sort.parse(value), Arrays.asList(Sort.values()));
        }
    }

    /** {@code --field} of suggestions. */
    static final class OfSuggestField implements ITypeConverter<SuggestField> {
        @Override
        public SuggestField convert(String value) {
            return chosen(value, SuggestField.parse(value), Arrays.asList(SuggestField.values()));
        }
    }

    /** {@code --field} of an analysis. */
    static final class OfCableField implements ITypeConverter<CableField> {
        @Override
        public CableField convert(String value) {
            return chosen(value, CableField.parse(value), CableField.named());
        }
    }

    /** The dimension of a name, for {@code --facet}, {@code --select} and {@code --exclude}. */
    static Dimension dimension(String name) {
        return chosen(name, Dimension.parse(name), Arrays.asList(Dimension.values()));
    }

    private static <E extends Enum<E>> E lowerCase(String value, E[] choices) {
        List<String> names = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int chosen = names.indexOf(value);
        return chosen(value, chosen < 0 ? Optional.empty() : Optional.of(choices[chosen]), names);
    }

    private static <E> E chosen(String value, Optional<E> choice, List<?> choices) {
        return choice.orElseThrow(() -> new TypeConversionException("\"" + value + "\" is none of "
                + choices.stream().map(Object::toString).collect(Collectors.joining(" "))));
    }
}
