package org.cablesearch.desk.internal.draft;

import java.util.Set;
import org.cablesearch.desk.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML page. */
public final class HtmlText {

    /** Elements that a reader of the page does not see, or that its author has deleted. */
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "del", "s", "strike", "svg", "math");

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
                if (!element.id().isEmpty() && unseen == 0) {
                    out.target(element.id());
                }
                if (name.equals("blockquote")) {
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
                if (element.normalName().equals("blockquote")) {
                    quotes--;
                } else if (element.normalName().equals("q") && unseen == 0) {
                    out.append("”");
                }
                if (isUnseen(element)) {
                    unseen--;
                }
            }
        }

        /** Two line breaks divide paragraphs. */
        private static boolean isBlankLine(Element br) {
            return br.nextElementSibling() != null
                    && br.nextElementSibling().normalName().equals("br");
        }

        /** Elements to skip: hidden ones and note markers. */
        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || (element.normalName().equals("sup") && element.text().matches("[\\[(]?\\d{1,4}[\\])]?|[*†‡]"));
        }

        private void refer(Element element) {
            Element link = element.selectFirst("a[href^=#]");
            if (link != null) {
                out.refer(link.attr("href").substring(1));
            }
        }
    }
}
