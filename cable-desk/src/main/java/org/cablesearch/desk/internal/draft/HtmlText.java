// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cablesearch.desk.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of an HTML page. */
public final class HtmlText {

    /** Elements that a reader of the page does not see, or that its author has deleted. */
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "del", "s", "strike", "svg", "math");

    /** A left margin that sets a paragraph off, without the element for block quotations. */
    private static final Pattern MARGIN = Pattern.compile(
            "(?i)(?:margin|padding)-left:\\s{0,9}+[1-9.]|margin:(?:\\s{1,9}+\\S{1,20}+){3}\\s{1,9}+[1-9]");

    /** Elements that may contain a note of several paragraphs. */
    private static final Set<String> CONTAINERS = Set.of("li", "div", "aside", "dd", "td");

    /** Maximum depth of an anchor in the element that begins with it. */
    private static final int MAX_ANCHORS = 4;

    private HtmlText() {}

    /** Reads a page. */
    public static Draft read(String html) {
        BlockText out = new BlockText();
        NodeTraversor.traverse(new Visitor(out), Jsoup.parse(html));
        out.end(false);
        return out.draft();
    }

    /** Walks the page; without a stack, so that deep nesting is harmless. */
    private static final class Visitor implements NodeVisitor {

        private final BlockText out;
        private int unseen;
        private int quotes;

        /** The block in which each open element with a name begins, the innermost first. */
        private final Deque<Integer> targets = new ArrayDeque<>();

        Visitor(BlockText out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (isUnseen(element)) {
                    unseen++;
                    refer(element);
                }
                if (element.isBlock() || (name.equals("br") && isBlankLine(element))) {
                    out.end(quotes > 0);
                }
                if (!names(element).isEmpty()) {
                    targets.push(out.size());
                }
                if (isQuotation(element)) {
                    quotes++;
                } else if (name.equals("q") && unseen == 0) {
                    out.append("“");
                } else if (name.equals("br")) {
                    out.append(" ");
                } else if (name.equals("a") && unseen == 0) {
                    refer(element);
                }
            } else if (node instanceof TextNode text && unseen == 0) {
                out.append(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) {
                    out.end(quotes > 0);
                }
                if (isQuotation(element)) {
                    quotes--;
                } else if (element.normalName().equals("q") && unseen == 0) {
                    out.append("”");
                }
                if (isUnseen(element)) {
                    unseen--;
                }
                Set<String> names = names(element);
                if (!names.isEmpty()) {
                    int first = targets.pop();
                    // An element within a block is in the block that begins with it.
                    int end = element.isBlock() ? out.size() : Math.max(out.size(), first + 1);
                    names.forEach(name -> out.target(name, first, end));
                }
            }
        }

        /** The names by which links refer to an element: its own, and those of the anchors with which it begins. */
        private static Set<String> names(Element element) {
            Set<String> names = new TreeSet<>();
            Node node = element;
            for (int i = 0; i < MAX_ANCHORS && node instanceof Element inner; i++) {
                names.add(inner.id());
                names.add(inner.normalName().equals("a") ? inner.attr("name") : "");
                if (!CONTAINERS.contains(element.normalName())) {
                    break;
                }
                node = inner.firstChild();
                while (node instanceof TextNode text && text.isBlank()) {
                    node = node.nextSibling();
                }
            }
            names.remove("");
            return names;
        }

        private static boolean isQuotation(Element element) {
            return element.normalName().equals("blockquote")
                    || (element.normalName().equals("p")
                            && MARGIN.matcher(element.attr("style")).find());
        }

        /** Two line breaks with nothing between them divide paragraphs. */
        private static boolean isBlankLine(Element br) {
            Node next = br.nextSibling();
            while (next instanceof TextNode text && text.isBlank()) {
                next = next.nextSibling();
            }
            return next instanceof Element element && element.normalName().equals("br");
        }

        /** Elements to skip: hidden ones and note markers. */
        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || (element.normalName().equals("pre") && isCode(element.firstChild()))
                    || (element.normalName().equals("sup") && element.text().matches("[\\[(]?\\d{1,4}[\\])]?|[*†‡]"));
        }

        private static boolean isCode(@Nullable Node node) {
            return node instanceof Element element && element.normalName().equals("code");
        }

        private void refer(Element element) {
            Element link = element.selectFirst("a[href^=#]");
            if (link != null) {
                out.refer(link.attr("href").substring(1));
            }
        }
    }
}
