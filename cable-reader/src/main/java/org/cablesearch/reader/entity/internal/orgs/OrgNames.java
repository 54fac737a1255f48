// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.entity.internal.rule.Dictionary;
import org.cablesearch.reader.entity.internal.rule.Finder;
import org.cablesearch.reader.entity.internal.rule.Rule;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds organisations by the head of their name, or by its first word in another language. This class reads candidates, and the rows
 * of {@link OrgRules#HEADS} and {@link OrgRules#OPENERS} judge them.
 */
public final class OrgNames implements Finder {

    private static final int HEADS = Trait.ORG_HEAD.bit();

    private final Passage passage;
    private final Organizations organizations;
    private final OrgRules rules;
    private final OrgWords words;
    private final NameBeginning beginning;

    /** The index after the name that was found last. */
    private int end;

    private OrgNames(Passage passage, Organizations organizations, OrgRules rules) {
        this.passage = passage;
        this.organizations = organizations;
        this.rules = rules;
        this.words = new OrgWords(passage, organizations.lexicon().places());
        this.beginning = new NameBeginning(passage, organizations, words);
    }

    public static void find(Passage passage, Organizations organizations, OrgRules rules) {
        new OrgNames(passage, organizations, rules).run();
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int segment = words.isCapital(i) ? words.segmentEnd(i) : i;
            i = passage.nextBeginning(segment > i ? Math.max(segment, read(i, segment)) : i + 1);
        }
    }

    /** Reads the organisation whose name begins in the segment, and returns the index after it. */
    private int read(int from, int segment) {
        int opener = isArticle(from) && segment > from + 1 ? from + 1 : from;
        if (passage.token(opener).is(Trait.ORG_OPENER) && OrgRules.OPENERS.judges(passage, opener, opener, this)) {
            return end;
        }
        int head = lastHead(from, segment);
        if (head < 0) {
            return segment;
        }
        int start = beginning.before(head, from);
        if (addPair(start, head + 1)) {
            return head + 1;
        }
        return OrgRules.HEADS.judges(passage, start, head, this) ? end : segment;
    }

    @Override
    public int length(Dictionary dictionary, Passage text, int from) {
        return rules.length(dictionary, text, from);
    }

    @Override
    public RuleWatch watch() {
        return rules.watch();
    }

    @Override
    public void found(Rule row, Passage text, int from, int to) {
        end = Math.max(to, endOfKnown(from));
        rules.found(row, text, beginning.startOfNations(beginning.startOfKnown(from, end)), end);
    }

    /** {@code EU-African Union summit}: two known organisations joined by a hyphen. */
    private boolean addPair(int from, int to) {
        String text = passage.token(from).text();
        int hyphen = text.indexOf('-');
        if (hyphen < 2) {
            return false;
        }
        String first = text.substring(0, hyphen);
        String second = passage.text(from, to).substring(hyphen + 1);
        boolean pair = organizations.isKnown(Folding.fold(first))
                && organizations.isKnown(
                        OrgName.listedForms(second, organizations.lexicon()).key());
        if (pair) {
            organizations.add(passage, from, to, first);
            organizations.add(passage, from, to, second);
        }
        return pair;
    }

    private boolean isArticle(int i) {
        return passage.token(i).opens() && passage.isWord(i, "the");
    }

    /** The end of the known name that begins at {@code from}: it may be longer than its head shows. */
    private int endOfKnown(int from) {
        int words = organizations.knownWords(passage, from);
        return passage.isFree(from, Math.min(from + words, passage.size())) ? from + words : from;
    }

    /**
     * The last head of a run. In a text in capitals, a weak head counts only if there is no other:
     * {@code FRONT NEWSPAPER}.
     */
    private int lastHead(int from, int end) {
        int weak = -1;
        for (int i = end - 1; i >= from; i--) {
            Token token = passage.token(i);
            if (token.isAny(HEADS) && !(passage.capitals() && token.is(Trait.ORG_WEAK))) {
                return i;
            }
            weak = token.isAny(HEADS) ? Math.max(weak, i) : weak;
        }
        return weak;
    }
}
