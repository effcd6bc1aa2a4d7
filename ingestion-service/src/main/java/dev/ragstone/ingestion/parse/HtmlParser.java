package dev.ragstone.ingestion.parse;

import dev.ragstone.ingestion.flow.ParsedDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * HTML: the text a reader sees, with headings, code and tables; scripts, styles, navigation and buttons are left out.
 */
final class HtmlParser implements Parser {

    private static final String UNREAD = "script, style, noscript, template, nav, button, svg, iframe, [hidden]";

    @Override
    public ParsedDocument parse(String source) {
        Document document = Jsoup.parse(source);
        document.select(UNREAD).remove();
        HtmlText text = new HtmlText();
        document.body().traverse(text);
        return text.finish(document.title().strip());
    }
}
