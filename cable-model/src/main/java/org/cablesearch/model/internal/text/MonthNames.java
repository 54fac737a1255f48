// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the months: in English as cables and published pages write them, and in the languages of queries and
 * drafts. The JDK's own names are not used: without its module {@code jdk.localedata} it has the English ones alone.
 */
public final class MonthNames {

    private static final int SHORT = 3;
    private static final String NONE = "-";

    /** German, French, Spanish, Italian, Portuguese and Dutch, without accents. A dash leaves a month out. */
    private static final List<String> IN_FULL = List.of(
            "januar februar marz april mai juni juli august september oktober november dezember",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro - abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april - juni juli augustus september oktober november december",
            "- - maerz - - - - - setiembre - - -");

    /** Short forms, and two names of months that are also names of people. */
    private static final List<String> AMBIGUOUS = List.of(
            "janv fevr mrz avr mei juin juil ago sett okt novem dez",
            "ene fev marco abr mag giu lug aou set ott - dic",
            "gen - mrt - - - - - - out - des");

    private static final Map<String, Integer> ENGLISH = new HashMap<>();
    private static final Map<String, Integer> CERTAIN = new HashMap<>();
    private static final Map<String, Integer> ALL = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            ENGLISH.put(month.name(), month.getValue());
            ENGLISH.put(abbreviation(month), month.getValue());
        }
        ENGLISH.put("SEPT", Month.SEPTEMBER.getValue());
        CERTAIN.putAll(ENGLISH);
        IN_FULL.forEach(names -> add(names, CERTAIN));
        ALL.putAll(CERTAIN);
        AMBIGUOUS.forEach(names -> add(names, ALL));
    }

    private MonthNames() {}

    private static void add(String names, Map<String, Integer> numbers) {
        String[] months = LetterCase.upper(names).split(" ");
        for (int i = 0; i < months.length; i++) {
            if (!months[i].equals(NONE)) {
                numbers.put(months[i], i + 1);
            }
        }
    }

    /** The number of the month with this English name, in full or in three letters, in any case; 0 if none has it. */
    public static int number(String name) {
        return ENGLISH.getOrDefault(LetterCase.upper(name), 0);
    }

    /**
     * The number of the month with this name in any of the languages, without accents, in any case; 0 if none has it.
     *
     * @param besideDay whether the number of a day is beside it: then a short form ({@code set}) is a month, too
     */
    public static int inAnyLanguage(String name, boolean besideDay) {
        return (besideDay ? ALL : CERTAIN).getOrDefault(LetterCase.upper(name), 0);
    }

    /** {@code SEP}. */
    public static String abbreviation(Month month) {
        return month.name().substring(0, SHORT);
    }
}
