// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.Positions;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.facts.Bureaus;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.LineWords;

/**
 * Reads the lines between the classification line and the first keyword: any number of captions and passing lines in
 * any order, and a notice of correction.
 *
 * <pre>
 * UNCLAS SECTION 01 OF 02 PHNOM PENH 001385
 * SIPDIS                                        caption
 * C O R R E C T E D COPY (TEXT)                 corrected
 * FOR G/TIP, EAP/MLS,                           passing, joined with its second line
 * EAP/RSP
 * </pre>
 */
public final class PassingParser {

    private static final Pattern ADDRESSED = Pattern.compile("FOR .{1,100} FROM ([A-Z]+)"
            + "|(?:(?:SUGGEST|REQUEST) )?(?:DEPT|DEPARTMENT|STATE|EMBASSY) (?:PLEASE |ALSO )*+(?:PASS(?: TO)? |REPEAT TO |FOR [A-Z]+/[A-Z])"
            + "|FROM (?:[A-Z/]{2,12}, ){1,9}[A-Z/]{2,12}$"
            + "|(?<post>[A-Z' .]{3,30}) FOR US[A-Z]{2,10}\\b.*"
            + "|FOR ([A-Z]+)/[A-Z]");

    private static final Set<String> INSTRUCTIONS = Set.of("FOR", "PASS");
    private static final Pattern INSTRUCTS = Pattern.compile("(?i)\\b(?:FOR|PASS)\\b");

    /** {@code MESSAGE NO. 130/01}. */
    private static final Pattern MESSAGE_NUMBER = Pattern.compile("(?i)(?:MESSAGE|MSG) (?:NO|NR|NUMBER)\\b[. ]*\\d");

    /** {@code FOR SHINN FROM GARRISON}. */
    private static final Pattern SENDER_TOO = Pattern.compile(" FROM [A-Z]");

    /** The beginning of a telegram that is sent again: {@code FOLLOWING REPEAT STATE 33416 ACTION NATO … QUOTE}. */
    private static final Pattern SENT_AGAIN = Pattern.compile("FOLLOWING (?:IS )?(?:REPEAT|SENT|TEL)\\b.*");

    private static final String QUOTE = "QUOTE";
    private static final int MAX_SENT_AGAIN_LINES = 6;

    /** {@code STATE 181062 TOSEC 190010}: a telegram to or from the Secretary's party has two numbers. */
    private static final Pattern SECOND_NUMBER = Pattern.compile("^ +(?:TOSEC|SECTO) +\\d+");

    private static final Pattern BETWEEN_CAPTIONS = Pattern.compile("[ /]+");

    private static final Pattern SERIAL = Pattern.compile("\\d{5,}");

    private static final int SENDER = 1;
    private static final int BUREAU = 3;
    private static final int MAX_PASSING_LENGTH = 400;
    private static final int MAX_JOINED_LENGTH = 4000;
    private static final int MAX_HEAD_LENGTH = 80;
    private static final int FIRST_WORDS = 6;

    private final Set<String> captions = new LinkedHashSet<>();
    private final List<String> passing = new ArrayList<>();
    private final List<String> info = new ArrayList<>();
    private boolean corrected;
    private int lastPassing = Integer.MIN_VALUE;
    private int lastInfo = Integer.MIN_VALUE;
    /** The last line that an announcement of a telegram sent again may have. */
    private int lastAboveQuote = Integer.MIN_VALUE;
    /** The last line of a notice of correction. */
    private int lastNotice = Integer.MIN_VALUE;

    /**
     * What the lines say.
     *
     * @param captions each once, in order of first appearance
     * @param passing the passing instructions, each joined to one line
     * @param info the lines of an INFO list, which a partial extract has here, without the word INFO
     * @param corrected whether a line says that this is a corrected copy
     */
    public record Result(List<String> captions, List<String> passing, List<String> info, boolean corrected) {
        public Result {
            captions = List.copyOf(captions);
            passing = List.copyOf(passing);
            info = List.copyOf(info);
        }
    }

    private PassingParser() {}

    public static Result parse(List<Line> lead) {
        PassingParser parser = new PassingParser();
        for (Line line : lead) {
            parser.read(line);
        }
        return new Result(List.copyOf(parser.captions), parser.passing, parser.info, parser.corrected);
    }

    /** Whether a line is one that may precede the first keyword. */
    static boolean isLead(String text) {
        return ClassWord.end(text.strip(), 0).isPresent()
                || Captions.ofLine(text).isPresent()
                || isCorrection(text)
                || isPassing(text);
    }

    /** {@code DEPT FOR WHA/BSC}, {@code STATE PASS TO USAID}, {@code BERLIN FOR HAGEN}, {@code FOR G/TIP}. */
    static boolean isPassing(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_PASSING_LENGTH) {
            return false;
        }
        String upper = " " + LetterCase.upper(stripped) + " ";
        boolean instructs = upper.contains(" FOR ") || upper.contains(" PASS ") || upper.startsWith(" FROM ");
        long letters = stripped.chars().filter(Character::isLetter).count();
        long capitals = stripped.chars().filter(Character::isUpperCase).count();
        return instructs && capitals * 2 > letters && !stripped.endsWith(".");
    }

    /**
     * Whether a line is so clearly a passing line that it belongs to no subject above it: {@code FOR ASSISTANT SECRETARY
     * DOE FROM AMBASSADOR ROE}, {@code DEPT PASS TO USTR}, {@code STATE FOR WHA/AND}, {@code FOR EUR/WE DOE}.
     */
    static boolean isAddressed(String text) {
        Matcher addressed = ADDRESSED.matcher(text);
        return addressed.lookingAt()
                && (addressed.group("post") == null || Posts.isPost(Posts.squeeze(addressed.group("post"))))
                && (addressed.group(SENDER) == null || Positions.isPosition(addressed.group(SENDER)))
                && (addressed.group(BUREAU) == null || Bureaus.all().contains(addressed.group(BUREAU)));
    }

    private void read(Line line) {
        String text = afterClassification(line.text().strip());
        if (isAboveQuote(text, line.number())) {
            return;
        }
        if (Captions.isNotice(text)) {
            captions.add("SENSITIVE");
            return;
        }
        text = text.substring(readCaptions(text));
        boolean continuesNotice = line.number() == lastNotice + 1 && !isPassing(text);
        if (isCorrection(text) || (continuesNotice && !text.isEmpty())) {
            corrected = true;
            lastNotice = line.number();
        } else if (!text.isEmpty() && !ClassWord.isAlone(text)) {
            addPassing(text, line.number());
        }
    }

    /** Reads the captions with which a line begins; returns where the rest begins. */
    private int readCaptions(String text) {
        int at = 0;
        for (int end = Runs.endOfWord(text, at); Captions.isCaption(text.substring(at, end)); ) {
            captions.add(LetterCase.upper(text.substring(at, end)));
            at = Runs.skip(text, end, " ,;/");
            end = Runs.endOfWord(text, at);
        }
        return at;
    }

    /** Whether a line belongs to the announcement of a telegram that is sent again, up to the word QUOTE. */
    private boolean isAboveQuote(String text, int line) {
        if (SENT_AGAIN.matcher(text).matches()) {
            lastAboveQuote = line + MAX_SENT_AGAIN_LINES;
        }
        boolean isAbove = line <= lastAboveQuote;
        if (isAbove && text.endsWith(QUOTE)) {
            lastAboveQuote = line;
        }
        return isAbove;
    }

    private void addPassing(String text, int line) {
        boolean begins = text.startsWith("INFO ");
        if (!isPassing(text) && (begins || line == lastInfo + 1)) {
            info.add(begins ? text.substring("INFO ".length()) : text);
            lastInfo = line;
            return;
        }
        if (MESSAGE_NUMBER.matcher(text).lookingAt()) {
            return;
        }
        if (line == lastPassing + 1
                && passing.getLast().length() <= MAX_JOINED_LENGTH
                && continues(passing.getLast(), text)) {
            passing.set(passing.size() - 1, passing.getLast() + " " + text);
        } else {
            passing.add(text);
        }
        lastPassing = line;
    }

    /**
     * Whether a line continues the instruction above it. It does if the instruction ends in AND, or if it ends in an addressee
     * and the line begins with FOR. After a comma, a line continues unless FOR or PASS follows its first addressee. Any other
     * line continues unless it begins an instruction or names the same agency again: {@code DOE/NN30 MARK ROTH} below {@code
     * DOE FOR …}.
     */
    private static boolean continues(String above, String text) {
        boolean isSplit = text.startsWith("FOR ")
                && !SENDER_TOO.matcher(text).find()
                && !INSTRUCTS
                        .matcher(above.substring(above.lastIndexOf(',') + 1))
                        .find();
        if (above.endsWith(" AND") || (isSplit && !above.endsWith(","))) {
            return true;
        }
        boolean begins = beginsInstruction(text);
        String agency = above.substring(0, Runs.endOfWord(above, 0));
        boolean again = !agency.isEmpty() && !agency.equals("FOR") && LineWords.startsWithWord(text, 0, agency);
        return above.endsWith(",") ? !begins || isAfterComma(text) : !begins && !again;
    }

    /** {@code NP/RA, PM FOR DOE}: FOR or PASS comes after a comma. */
    private static boolean isAfterComma(String text) {
        Matcher instructs = INSTRUCTS.matcher(text);
        return instructs.find() && text.lastIndexOf(',', instructs.start()) >= 0;
    }

    /**
     * {@code DEPT FOR}, {@code State pass to}, {@code HQ SOUTHCOM ALSO FOR}: FOR or PASS among the first words, but not
     * as the first.
     */
    private static boolean beginsInstruction(String text) {
        List<String> words = Blanks.words(LetterCase.upper(text));
        if (words.stream().limit(FIRST_WORDS).skip(1).anyMatch(INSTRUCTIONS::contains)) {
            return true;
        }
        String first = words.isEmpty() ? "" : words.getFirst();
        return first.equals("PASS")
                || first.equals("FROM")
                || (first.equals("FOR") && SENDER_TOO.matcher(text).find());
    }

    /**
     * The rest of a line after its classification word, section, post and serial; the whole line if it has no such
     * word.
     */
    private static String afterClassification(String text) {
        OptionalInt end = ClassWord.end(text, 0);
        if (end.isEmpty() || (text.length() > end.getAsInt() && text.charAt(end.getAsInt()) == '/')) {
            return text;
        }
        int at = end.getAsInt();
        Matcher serial = SERIAL.matcher(text).region(at, text.length());
        boolean hasSerial = serial.find() && serial.end() <= at + MAX_HEAD_LENGTH;
        String head = hasSerial ? text.substring(at, serial.end()) : text.substring(at);
        String rest =
                hasSerial ? SECOND_NUMBER.matcher(text.substring(serial.end())).replaceFirst("") : "";
        String captions =
                BETWEEN_CAPTIONS.splitAsStream(head).filter(Captions::isCaption).collect(Collectors.joining(" "));
        return (captions + " " + rest).strip();
    }

    /** {@code C O R R E C T E D COPY …}, {@code CORRECTED C O PY}, {@code This is a corrected copy of …}, {@code C O R R E C T COPY}. */
    static boolean isCorrection(String text) {
        if (text.length() > MAX_PASSING_LENGTH) {
            return false;
        }
        String squeezed = LetterCase.upper(text.replace(" ", ""));
        return squeezed.contains("CORRECTEDCOPY")
                || squeezed.startsWith("CORRECTCOPY")
                || squeezed.startsWith("***CORRECTED");
    }
}
