package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, whatever the white space between them. */
public final class Words {

    private Words() {}

    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Blanks.is(line.charAt(i));
            if (blank && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
