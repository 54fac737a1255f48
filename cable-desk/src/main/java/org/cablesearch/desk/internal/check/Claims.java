// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.ClaimKind;
import org.cablesearch.model.Cable;
import org.cablesearch.model.ClassificationLevel;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.WrittenDate;

/**
 * Reads the claims of a draft right beside the number of a cable: {@code 06PHNOMPENH1385 (SECRET, 27 July 2006)}. A date, a
 * level or a post further away may belong to something else, so it is not a claim.
 *
 * @param folded the text, folded and of the same length
 */
record Claims(String text, String folded) {

    /** Maximum distance of a claim from its number, in characters; regexes see no more text than this. */
    static final int REACH = 160;

    /** Text allowed between the number and a claim, or between claims. */
    private static final Pattern LINK = Pattern.compile("(?iu)[\\s,;:(\\[—–-]*"
            + "(?:(?:cable|telegram|of|dated|from|sent|on|classified|as|and|marked|the|vom|du|del|dal|de|van|" //
            + "¶\\s*\\d+|para\\.?\\s*\\d+|\\([SCU]/?[A-Z/]*\\)|\\(SBU\\))[\\s,;:(\\[—–-]+)*");

    private static final String LEVELS = "(?:top\\s+secret|secret|confidential|unclassified|sensitive but unclassified)"
            + "(?:\\s*/{1,2}\\s*(?:noforn|sbu|for official use only|fouo|exdis|nodis|limdis|orcon|sipdis))*";
    private static final Pattern LEVEL_AFTER = Pattern.compile("(?iu)" + LEVELS + "(?![\\p{L}])");
    private static final Pattern LEVEL_BEFORE = Pattern.compile("(?iu)(?<!\\p{L})(" + LEVELS
            + ")\\s+(?:(?:cable|telegram|message|dispatch|report|reftel)\\s+)?" + "(?:\\(|no\\.?\\s*|number\\s+)?$");
    private static final Pattern DATE_BEFORE = Pattern.compile(
            "(?iu)(?<![\\s,(])[\\s,(]++(?:cable|telegram|message|dispatch|report)?\\s*+(?:no\\.?|number)?\\s*+\\(?$");
    private static final String KIND =
            "(?:embassy|consulate(?: general)?|mission|interests section|us mission|u\\.s\\. embassy)";
    private static final String POST = "(\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,4})";
    private static final Pattern POST_BEFORE = Pattern.compile(
            "(?u)(?:(?i:" + KIND + ")(?:\\s+(?:in|at|of))?)\\s+" + POST
                    + "(?:['’]s)?,?\\s+(?:[“\"][^“”\"]{1,300}[”\"],?\\s+)?(?:(?i:cable|telegram|message|reporting|report)\\s+)?\\(?$");
    private static final Pattern POST_AFTER = Pattern.compile(
            "(?u)[\\s,(]++(?:from\\s++|sent by\\s++)?(?:the\\s++)?(?i:" + KIND + ")(?:\\s++(?:in|at|of))?\\s++" + POST);

    /** The date right after a number; it also gives the year of a number without one. */
    Optional<WrittenDate> dateAfter(int end, int blockEnd) {
        int limit = Math.min(blockEnd, end + REACH);
        int at = end;
        for (int i = 0; i < 4 && at < limit; i++) {
            at = link(at, limit);
            Optional<WrittenDate> date = date(at);
            if (date.isPresent() && date.get().end() <= limit) {
                return date;
            }
            Matcher level = LEVEL_AFTER.matcher(text).region(at, limit);
            if (!level.lookingAt()) {
                return Optional.empty();
            }
            at = level.end();
        }
        return Optional.empty();
    }

    /** The date that begins here. Two numbers alone, {@code 2006-07}, may also be two years or a number. */
    private Optional<WrittenDate> date(int start) {
        return WrittenDate.at(folded, start).filter(date -> !(date.isMonth() && date.isNumeric()));
    }

    private int link(int from, int limit) {
        Matcher link = LINK.matcher(text).region(from, limit);
        return link.lookingAt() ? link.end() : from;
    }

    /**
     * The claims about a cable.
     *
     * @param from where the sentence of the number begins, or the number before it ends
     * @param limit where the next number begins, or the paragraph ends
     */
    List<Claim> of(Cable cable, int from, int start, int end, int limit) {
        int last = Math.min(limit, end + REACH);
        List<Claim> claims = new ArrayList<>();
        before(cable, Math.max(from, start - REACH), start, claims);
        after(cable, end, last, claims);
        return claims;
    }

    private void before(Cable cable, int from, int start, List<Claim> claims) {
        String before = text.substring(from, start);
        Matcher post = POST_BEFORE.matcher(before);
        if (post.find()) {
            origin(cable, post.group(1)).ifPresent(claims::add);
        }
        Matcher level = LEVEL_BEFORE.matcher(before);
        if (level.find()) {
            claims.add(level(cable, level.group(1)));
        }
        Matcher gap = DATE_BEFORE.matcher(before);
        if (gap.find()) {
            int dateEnd = from + gap.start();
            for (int i = Math.max(from, dateEnd - 30); i < dateEnd; i++) {
                boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
                Optional<WrittenDate> date = begins ? date(i) : Optional.empty();
                if (date.isPresent() && date.get().end() == dateEnd) {
                    // "the 27 July 2006 cable 06X1"; a date that ends a phrase ("on 27 July 2006, 06X1 …") is not a
                    // claim.
                    if (gap.group().strip().length() > 1) {
                        claims.add(date(cable, date.get(), text.substring(i, dateEnd)));
                    }
                    break;
                }
            }
        }
    }

    private void after(Cable cable, int end, int limit, List<Claim> claims) {
        int at = end;
        for (int i = 0; i < 5 && at < limit; i++) {
            Matcher post = POST_AFTER.matcher(text).region(at, limit);
            if (post.lookingAt()) {
                origin(cable, post.group(1)).ifPresent(claims::add);
                at = post.end();
                continue;
            }
            int next = link(at, limit);
            Optional<WrittenDate> date = date(next).filter(written -> written.end() <= limit);
            Matcher level = LEVEL_AFTER.matcher(text).region(next, limit);
            if (date.isPresent()) {
                claims.add(
                        date(cable, date.get(), text.substring(next, date.get().end())));
                at = date.get().end();
            } else if (next > at && level.lookingAt()) {
                claims.add(level(cable, level.group()));
                at = level.end();
            } else {
                return;
            }
        }
    }

    private static Claim date(Cable cable, WrittenDate date, String written) {
        boolean agrees = cable.date()
                .filter(sent ->
                        date.agrees(sent.instant().atOffset(ZoneOffset.UTC).toLocalDate()))
                .isPresent();
        return new Claim(ClaimKind.DATE, written, agrees);
    }

    private static Claim level(Cable cable, String written) {
        String upper = written.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        boolean sensitive = upper.startsWith("SENSITIVE") || upper.matches(".*(SBU|FOR OFFICIAL|FOUO).*");
        boolean agrees;
        if (sensitive) {
            agrees = cable.classification()
                    .sensitivity()
                    .filter(Sensitivity.SBU::equals)
                    .isPresent();
        } else {
            String[] parts = upper.split("/+");
            Optional<ClassificationLevel> level = ClassificationLevel.parse(parts[0].strip());
            agrees = cable.classification().level().equals(level);
            for (int i = 1; i < parts.length; i++) {
                String caveat = parts[i].strip();
                agrees &= cable.classification().caveats().contains(caveat)
                        || cable.routing().captions().contains(caveat);
            }
        }
        return new Claim(ClaimKind.CLASSIFICATION, written, agrees);
    }

    /** A claim about the post; empty if the words do not name a post. */
    private static Optional<Claim> origin(Cable cable, String written) {
        String[] words = written.split("\\s+");
        String cableLetters = Posts.squeeze(cable.origin());
        Optional<String> own = Mrn.parse(cable.canonicalId()).map(Mrn::post);
        for (int n = words.length; n > 0; n--) {
            String name = String.join(" ", List.of(words).subList(0, n)).replaceAll("[.,'’]+s?$", "");
            String letters = Posts.squeeze(name);
            Optional<String> post = Posts.canonical(letters);
            if (post.isPresent()) {
                boolean agrees = own.filter(mine -> mine.equals(post.get())
                                        || Posts.canonical(mine).equals(post))
                                .isPresent()
                        || cableLetters.endsWith(letters);
                return Optional.of(new Claim(ClaimKind.ORIGIN, name, agrees));
            }
        }
        return Optional.empty();
    }
}
