// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.facts.RoutingIndicators;

/**
 * One addressee: {@code [ROUTE/]NAME [PRECEDENCE] [MCN]}.
 *
 * <pre>
 * RUEHC/SECSTATE WASHDC IMMEDIATE 4696
 * RUEKJCS/JOINT STAFF WASHDC//J-3/J-5// PRIORITY     office symbols belong to the name
 * RUEUITH/DET 1 39LG ANKARA TU                       so do digits, unless four or more are at the end
 * AMEMBASSY KABUL PRIORITY
 * </pre>
 */
final class AddresseeLine {

    /** Routing indicators have four to eight letters and begin with R. */
    private static final int MIN_ROUTE_LENGTH = 4;

    private static final int MAX_ROUTE_LENGTH = 8;
    private static final int MIN_MCN_LENGTH = 4;
    private static final int SHORT_MCN_LENGTH = 3;

    private AddresseeLine() {}

    /** The addressee that a line names, if any. */
    static Optional<Addressee> parse(String written) {
        // A lone mark before a name: "/AMEMBASSY LIMA", ":AMEMBASSY LIMA".
        String line = written.substring(Runs.skip(written, 0, "/: "));
        int slash = endOfRoute(line);
        Optional<String> route = slash < 0
                ? Optional.empty()
                : Optional.of(line.substring(0, slash).strip());
        List<String> words = Blanks.words(line.substring(slash + 1));
        int end = words.size();
        Optional<String> mcn = lastMcn(words, end).or(() -> shortMcn(words, route.isEmpty()));
        end -= mcn.isPresent() ? 1 : 0;
        Optional<Precedence> precedence = lastPrecedence(words, end);
        end -= precedence.isPresent() ? wordsOf(words, end) : 0;
        if (mcn.isEmpty() && precedence.isPresent()) {
            mcn = lastMcn(words, end);
            end -= mcn.isPresent() ? 1 : 0;
        }
        return named(route, String.join(" ", words.subList(0, end)), precedence, mcn);
    }

    private static Optional<Addressee> named(
            Optional<String> route, String written, Optional<Precedence> precedence, Optional<String> mcn) {
        String name = written.isEmpty()
                ? route.flatMap(RoutingIndicators::nameOf).or(() -> route).orElse("")
                : written;
        return name.isEmpty() ? Optional.empty() : Optional.of(new Addressee(route, name, precedence, mcn, List.of()));
    }

    /** Whether the line begins with a routing indicator and its slash. */
    static boolean hasRoute(String line) {
        return endOfRoute(line) >= 0;
    }

    /**
     * The position of the slash after the routing indicator with which a line begins. It is -1 if the line does not begin
     * with one, as in {@code DIA WASHINGTON DC//DHO-5//}.
     */
    private static int endOfRoute(String line) {
        int end = 0;
        while (end < line.length() && end <= MAX_ROUTE_LENGTH && LetterCase.isCapital(line.charAt(end))) {
            end++;
        }
        if (end < MIN_ROUTE_LENGTH || end > MAX_ROUTE_LENGTH || line.charAt(0) != 'R') {
            return -1;
        }
        int slash = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
        boolean divides = slash < line.length() && line.charAt(slash) == '/' && !line.startsWith("//", slash);
        return divides ? slash : -1;
    }

    private static Optional<String> lastMcn(List<String> words, int end) {
        if (end == 0) {
            return Optional.empty();
        }
        String word = words.get(end - 1);
        return isMcn(word) ? Optional.of(word) : Optional.empty();
    }

    /** {@code … PRIORITY 012}: a short number after a precedence; {@code SECSTATE WASHDC 955}, where there are no routes. */
    private static Optional<String> shortMcn(List<String> words, boolean unrouted) {
        int last = words.size() - 1;
        return last > 0
                        && Digits.are(words.get(last), 0, words.get(last).length())
                        && (lastPrecedence(words, last).isPresent()
                                || (unrouted && words.get(last).length() == SHORT_MCN_LENGTH && last > 1))
                ? Optional.of(words.get(last))
                : Optional.empty();
    }

    /** Digits, or the first and last number of a telegram in sections: {@code 2593-2599} (09STATE81957). */
    private static boolean isMcn(String word) {
        int end = Digits.end(word, 0);
        boolean range = end < word.length() && word.charAt(end) == '-' && word.length() - end > MIN_MCN_LENGTH;
        return end >= MIN_MCN_LENGTH && Digits.are(word, range ? end + 1 : end, word.length());
    }

    private static Optional<Precedence> lastPrecedence(List<String> words, int end) {
        if (end == 0) {
            return Optional.empty();
        }
        boolean niact = end > 1 && words.get(end - 2).equals("NIACT");
        Optional<Precedence> last = Precedences.ofWord(words.get(end - 1));
        return niact && last.isPresent() ? Optional.of(Precedence.NIACT_IMMEDIATE) : last;
    }

    private static int wordsOf(List<String> words, int end) {
        return end > 1 && words.get(end - 2).equals("NIACT") ? 2 : 1;
    }
}
