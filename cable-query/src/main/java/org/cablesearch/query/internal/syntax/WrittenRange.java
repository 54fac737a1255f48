package org.cablesearch.query.internal.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.query.CableField;
import org.cablesearch.query.internal.field.FieldDefinition;

/**
 * The ends of a range of dates or levels. People also write it without brackets after the name of the field:
 *
 * <pre>
 * 2006 TO 2008, 2006-2008, 2006-03..2008     [2006 TO 2008], [2006-03 TO 2008]
 * &gt;2006, &gt;= 2006-03                          {2006 TO *], [2006-03 TO *]
 * </pre>
 *
 * @param end where it ends in the text of the query
 */
record WrittenRange(Optional<String> from, boolean fromIncluded, Optional<String> to, boolean toIncluded, int end) {

    private static final String VALUE = "[\\p{L}\\p{N}]++(?:[/.-][\\p{L}\\p{N}]++)*+";

    private static final String END = "(?![\\p{L}\\p{N}/.*~?-])";

    private static final Pattern BESIDE_SIGN =
            Pattern.compile("(?<sign>[<>]=?|=[<>])\\s*+(?<value>" + VALUE + ")", Pattern.UNICODE_CHARACTER_CLASS);

    /** Two values; a hyphen joins only years, since it is part of a month. */
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:(?<from>" + VALUE + ")(?:\\s++(?i:to)\\s++|\\s*+\\.\\.\\s*+)(?<to>" + VALUE + ")"
                    + "|(?<year>\\d{4})\\p{Pd}(?<other>\\d{4}))" + END,
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The range at the cursor; empty if there is none, or if the values of the field have no order. */
    static Optional<WrittenRange> at(QueryCursor cursor, CableField field) {
        FieldDefinition definition = FieldDefinition.of(field);
        if (!definition.kind().isOrdered()) {
            return Optional.empty();
        }
        String text = cursor.between(cursor.position(), cursor.end());
        Matcher sign = BESIDE_SIGN.matcher(text);
        if (sign.lookingAt()) {
            return Optional.of(beside(sign.group("sign"), sign.group("value"), cursor.position() + sign.end()));
        }
        Matcher both = FROM_TO.matcher(text);
        if (!both.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> from = Optional.ofNullable(both.group("from")).or(() -> Optional.of(both.group("year")));
        Optional<String> to = Optional.ofNullable(both.group("to")).or(() -> Optional.of(both.group("other")));
        return Optional.of(new WrittenRange(from, true, to, true, cursor.position() + both.end()))
                .filter(range -> from.filter(definition::isValue).isPresent()
                        && to.filter(definition::isValue).isPresent());
    }

    private static WrittenRange beside(String sign, String value, int end) {
        boolean included = sign.contains("=");
        return sign.contains(">")
                ? new WrittenRange(Optional.of(value), included, Optional.empty(), true, end)
                : new WrittenRange(Optional.empty(), true, Optional.of(value), included, end);
    }
}
