// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.CableField;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Converters for options whose value is one of a few words. */
public final class Choices {

    private Choices() {}

    /** Registers the converters with a command line and its commands. */
    public static void register(CommandLine cables) {
        Stream.concat(Stream.of(cables), cables.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().args().stream())
                .map(argument -> argument.auxiliaryTypes()[0])
                .filter(Class::isEnum)
                .distinct()
                .forEach(type -> register(cables, type));
        cables.registerConverter(CableField.class, value -> chosen(value, CableField.named()));
    }

    private static <E> void register(CommandLine cables, Class<E> choices) {
        cables.registerConverter(choices, value -> chosen(value, List.of(choices.getEnumConstants())));
    }

    /** Completions for {@code --field}. */
    public static final class Fields implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CableField.named().stream().map(Choice::name).iterator();
        }
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
