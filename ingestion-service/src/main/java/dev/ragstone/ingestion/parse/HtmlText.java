package dev.ragstone.ingestion.parse;

import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.parse.structure.MarkupText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the text of an HTML tree. */
final class HtmlText implements NodeVisitor {

    private final MarkupText text = new MarkupText();

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            text.characters(textNode.getWholeText());
        } else if (node instanceof Element element) {
            text.start(element.normalName(), element.isBlock());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            text.end(element.normalName(), element.isBlock());
        }
    }

    /** The collected text; the document's own title stands before its first heading. */
    ParsedDocument finish(String documentTitle) {
        return text.finish(documentTitle);
    }
}
