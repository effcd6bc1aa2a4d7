package dev.ragstone.ingestion.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * JSON, also one document per line. Each object becomes a block of lines {@code name: value}; the names of the objects around it
 * are its headings. What is no JSON is read as plain text.
 */
final class JsonParser implements Parser {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public ParsedDocument parse(String source) {
        try (var json = JSON.createParser(source)) {
            Lines lines = new Lines();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> lines.enter(token == JsonToken.START_OBJECT);
                    case END_OBJECT, END_ARRAY -> lines.leave();
                    case FIELD_NAME -> lines.name(json.currentName());
                    default -> lines.value(json.getText());
                }
            }
            return lines.finish();
        } catch (IOException e) {
            return new PlainTextParser().parse(source);
        }
    }

    /** The lines of the objects, and where each object stands. */
    private static final class Lines {

        private final StringBuilder text = new StringBuilder();
        private final List<TextBlock> blocks = new ArrayList<>();
        /** Names of the containers that are open; empty where one has none. */
        private final Deque<String> above = new ArrayDeque<>();

        private String name = "";
        private int blockStart;
        private String title = "";

        void name(String current) {
            name = current;
        }

        void enter(boolean object) {
            if (object || !name.isEmpty()) {
                close();
            }
            above.addLast(name);
            // The values of a list carry its name.
            name = object ? "" : name;
        }

        void leave() {
            close();
            above.removeLast();
            name = above.isEmpty() ? "" : above.getLast();
        }

        void value(String value) {
            if (title.isEmpty() && above.size() == 1 && name.equals("title")) {
                title = value;
            }
            text.append(name.isEmpty() ? "" : name + ": ").append(value).append('\n');
        }

        ParsedDocument finish() {
            close();
            return new ParsedDocument(title, text.toString(), blocks);
        }

        private void close() {
            int end = text.length();
            while (end > blockStart && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (end > blockStart) {
                List<String> headings =
                        above.stream().filter(heading -> !heading.isBlank()).toList();
                blocks.add(new TextBlock(BlockKind.TABLE, new SourceSpan(blockStart, end), headings));
                text.append('\n');
            }
            blockStart = text.length();
        }
    }
}
