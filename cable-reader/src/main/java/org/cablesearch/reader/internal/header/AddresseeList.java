// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * Gathers the addressees of a header, line by line, and adds the posts that XMT exempts to their collective.
 *
 * <pre>
 * INFO EUROPEAN POLITICAL COLLECTIVE
 * XMT AMCONSUL STRASBOURG                the exempted posts continue below,
 * AMCONSUL LEIPZIG
 * RUEHC/SECSTATE WASHDC 1234             up to an address that has a route, a precedence or a number
 * </pre>
 */
final class AddresseeList {

    private static final String EXEMPTION = " XMT ";
    private static final int MAX_ADDRESS_LENGTH = 500;
    private static final Pattern NOTE = Pattern.compile("(?i)\\(NOTE\\b|\\bNOTE(?:: | BY )");

    private final AddresseeGroup to = new AddresseeGroup();
    private final AddresseeGroup info = new AddresseeGroup();

    private boolean inInfoList;
    private String pending = "";
    private boolean inExemption;

    void openTo() {
        flush();
        inExemption = false;
        inInfoList = false;
    }

    void openInfo() {
        flush();
        inExemption = false;
        inInfoList = true;
    }

    /** Adds a line, without the word TO or INFO before it; not a ruler, such as the end of a dump's header. */
    void add(String line) {
        if (line.isBlank() || line.startsWith("--")) {
            return;
        }
        String text = withoutNote(Blanks.squeeze(line));
        int from = 0;
        for (int exemption = text.indexOf(EXEMPTION); exemption >= 0; exemption = text.indexOf(EXEMPTION, from)) {
            addPart(text.substring(from, exemption));
            from = exemption + 1;
        }
        if (from < text.length()) {
            addPart(text.substring(from));
        }
    }

    /** Adds a line, or the part of it that begins with XMT. */
    private void addPart(String text) {
        if (continues(text)) {
            pending = pending + (pending.endsWith("/") ? "" : " ") + text;
            return;
        }
        flush();
        pending = text;
    }

    /** {@code AMEMBASSY QUITO (NOTE: DELAYED IN TRANSMISSION)}, {@code AMEMBASSY QUITO PRIORITY NOTE: DELAYED}. */
    private static String withoutNote(String line) {
        if (LetterCase.indexOf(line, "NOTE", 0) < 0) {
            return line;
        }
        Matcher note = NOTE.matcher(line);
        return note.find() ? line.substring(0, note.start()).strip() : line;
    }

    List<Addressee> to() {
        flush();
        return to.addressees();
    }

    List<Addressee> info() {
        flush();
        return info.addressees();
    }

    /** Whether this line continues the one above: the office symbols there are not closed, or this line is its tail. */
    private boolean continues(String line) {
        if (pending.isEmpty()
                || pending.length() > MAX_ADDRESS_LENGTH
                || AddresseeLine.hasRoute(line)
                || isExemption(line)) {
            return false;
        }
        boolean closes = pending.endsWith("/") || (AddresseeLine.hasRoute(pending) && line.contains("//"));
        return (hasOpenSymbols(pending) && closes) || isTail(line);
    }

    /** Office symbols are between double slashes: {@code //DHO-5//}, or {@code //DHI-1B/CLM//DP//}. */
    private static boolean hasOpenSymbols(String line) {
        int pairs = 0;
        for (int i = line.indexOf("//"); i >= 0; i = line.indexOf("//", i + 2)) {
            pairs++;
        }
        boolean atEnd = line.endsWith("//");
        return atEnd ? pairs == 1 : pairs % 2 == 1 || line.endsWith("/");
    }

    /** Whether a line contains only a precedence, a message continuity number, or both. */
    private static boolean isTail(String line) {
        return AddresseeLine.parse(line).isEmpty();
    }

    private static boolean isExemption(String line) {
        return line.startsWith("XMT") && (line.length() == 3 || !Character.isLetterOrDigit(line.charAt(3)));
    }

    private void flush() {
        String line = pending;
        pending = "";
        if (line.isEmpty()) {
            return;
        }
        if (isExemption(line)) {
            inExemption = true;
            AddresseeLine.parse(withoutMarks(line.substring(3))).ifPresent(post -> exempt(post.name()));
            return;
        }
        AddresseeLine.parse(line).ifPresent(this::add);
    }

    private void add(Addressee addressee) {
        inExemption = inExemption && isBareName(addressee) && !AddresseeGroup.isCollective(addressee);
        if (inExemption) {
            exempt(addressee.name());
        } else {
            (inInfoList ? info : to).add(addressee);
        }
    }

    private static boolean isBareName(Addressee addressee) {
        return addressee.route().isEmpty()
                && addressee.precedence().isEmpty()
                && addressee.mcn().isEmpty();
    }

    private void exempt(String post) {
        if (!inInfoList || !info.exclude(post)) {
            to.exclude(post);
        }
    }

    private static String withoutMarks(String text) {
        String post = text.strip();
        return post.startsWith("/") || post.startsWith(":") ? post.substring(1).strip() : post;
    }

    /** The most urgent precedence of an action addressee. */
    Optional<Precedence> highest() {
        return to().stream()
                .flatMap(addressee -> addressee.precedence().stream())
                .min(Comparator.naturalOrder());
    }
}
