package dev.ragstone.ingestion.parse.worker;

import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.parse.structure.HeadingPath;
import dev.ragstone.ingestion.parse.structure.MarkupText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jsoup.parser.Tag;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of Tika's XHTML; pages, slides, sheets and attachments become headings. */
final class XhtmlBlocks extends DefaultHandler {

    private static final Set<String> UNREAD = Set.of("head", "script", "style");

    /** What an open element stands for beside its text. */
    private enum Role {
        NONE,
        UNREAD,
        SLIDE,
        ATTACHMENT
    }

    /** What an h1 names that is no heading of the content. */
    private enum Named {
        NOTHING,
        ATTACHMENT,
        SHEET
    }

    /** How many pages and slides of one document have begun. */
    private static final class Places {
        private int pages;
        private int slides;
    }

    private final MarkupText text = new MarkupText();
    private final int maxCharacters;
    private final BooleanSupplier spreadsheet;
    private final Deque<Role> open = new ArrayDeque<>();
    private final Deque<Places> places = new ArrayDeque<>();
    private Named named = Named.NOTHING;
    private boolean full;

    /**
     * An empty text.
     *
     * @param maxCharacters characters it may get
     * @param spreadsheet whether the document's first-level headings name sheets; asked when there is one
     */
    XhtmlBlocks(int maxCharacters, BooleanSupplier spreadsheet) {
        this.maxCharacters = maxCharacters;
        this.spreadsheet = spreadsheet;
        places.push(new Places());
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (!name.equals("h1")) {
            named = Named.NOTHING;
        } else if (named == Named.NOTHING && places.size() == 1 && spreadsheet.getAsBoolean()) {
            named = Named.SHEET;
        }
        Role role = UNREAD.contains(name) ? Role.UNREAD : Role.NONE;
        if (name.equals("div")) {
            text.closeBlock();
            role = enter(String.valueOf(attributes.getValue("class")));
        }
        open.push(role);
        text.start(name, isBlock(name));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (open.contains(Role.UNREAD)) {
            return;
        }
        text.characters(new String(characters, start, length));
        if (text.length() > maxCharacters) {
            full = true;
            throw new SAXException("the document has more text than is allowed");
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        switch (name.equals("h1") ? named : Named.NOTHING) {
            case ATTACHMENT -> text.path().nameAttachment(text.takeBlock());
            case SHEET -> text.path().enter(HeadingPath.PLACE, "Sheet " + text.takeBlock());
            case NOTHING -> text.end(name, isBlock(name));
        }
        named = Named.NOTHING;
        if (!open.isEmpty() && open.pop() == Role.ATTACHMENT) {
            text.closeAll();
            text.path().leaveAttachment();
            places.pop();
        }
    }

    /** Whether the text was cut because there is more of it than allowed. */
    boolean full() {
        return full;
    }

    /** Whether no text was found. */
    boolean isEmpty() {
        return text.length() == 0;
    }

    /** The collected text. */
    ParsedDocument finish(String title) {
        return text.finish(title);
    }

    private Role enter(String styleClass) {
        return switch (styleClass) {
            case "package-entry" -> {
                text.closeAll();
                text.path().enterAttachment();
                places.push(new Places());
                named = Named.ATTACHMENT;
                yield Role.ATTACHMENT;
            }
            case "page" -> {
                places.getFirst().pages++;
                text.path().enter(HeadingPath.PLACE, "Page " + places.getFirst().pages);
                yield Role.NONE;
            }
            case "slide", "slide-content" -> {
                if (!open.contains(Role.SLIDE)) {
                    places.getFirst().slides++;
                    text.path().enter(HeadingPath.PLACE, "Slide " + places.getFirst().slides);
                }
                yield Role.SLIDE;
            }
            default -> Role.NONE;
        };
    }

    private static boolean isBlock(String name) {
        return Tag.isKnownTag(name) && Tag.valueOf(name).isBlock();
    }
}
