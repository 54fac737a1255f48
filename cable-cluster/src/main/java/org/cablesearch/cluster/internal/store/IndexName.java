package org.cablesearch.cluster.internal.store;

import java.util.regex.Pattern;

/** Names of indexes. Programs use an alias, {@code cables}, for a numbered index, {@code cables-1}. */
final class IndexName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,199}");

    private IndexName() {}

    /** @throws IllegalArgumentException if the text cannot be the name of an index */
    static String require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of an index in a cluster; "
                    + "use at most 200 lower-case letters a to z, digits, - and _, and begin with a letter or a digit");
        }
        return name;
    }

    static String first(String name) {
        return name + "-1";
    }

    /** The name for the index that will replace another behind the same alias. */
    static String next(String name, String index) {
        String number = index.startsWith(name + "-") ? index.substring(name.length() + 1) : "";
        boolean numbered = number.matches("[0-9]{1,9}");
        return name + "-" + (numbered ? Integer.parseInt(number) + 1 : 1);
    }
}
