package dev.ragstone.ingestion.parse.protocol;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary form of requests and replies: every text is its length in bytes, then UTF-8. Whoever reads a reply bounds every
 * length, since its writer has met a hostile document.
 */
public final class Wire {

    /** What a process writes once, when it is ready for requests. */
    public static final int READY = 0x52;

    private static final List<BlockKind> KINDS = List.of(BlockKind.PROSE, BlockKind.CODE, BlockKind.TABLE);
    private static final int PARSED = 1;
    private static final int REFUSED = 2;
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_HEADINGS = 1_000;

    private Wire() {}

    /** Writes a request. */
    public static void write(ParseRequest request, DataOutputStream out) throws IOException {
        writeText(request.name(), out);
        writeText(request.contentType(), out);
        out.writeInt(request.content().length);
        out.write(request.content());
        out.flush();
    }

    /**
     * Reads a request.
     *
     * @throws EOFException if the writer has gone
     */
    public static ParseRequest readRequest(DataInputStream in) throws IOException {
        String name = readText(in, MAX_LINE);
        String contentType = readText(in, MAX_LINE);
        byte[] content = in.readNBytes(in.readInt());
        return new ParseRequest(name, contentType, content);
    }

    /** Writes a reply. */
    public static void write(ParseReply reply, DataOutputStream out) throws IOException {
        switch (reply) {
            case ParseReply.Refused refused -> {
                out.writeByte(REFUSED);
                writeText(refused.reason(), out);
            }
            case ParseReply.Parsed parsed -> {
                out.writeByte(PARSED);
                writeDocument(parsed.document(), out);
            }
        }
        out.flush();
    }

    /**
     * Reads a reply.
     *
     * @param maxCharacters characters a document may have at the most
     * @throws EOFException if the writer has gone
     * @throws MalformedReplyException if what comes is no reply within the bounds
     */
    public static ParseReply readReply(DataInputStream in, int maxCharacters) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case PARSED -> new ParseReply.Parsed(readDocument(in, maxCharacters));
            case REFUSED -> new ParseReply.Refused(readText(in, MAX_LINE));
            default -> throw new MalformedReplyException("a reply of kind " + kind);
        };
    }

    private static void writeDocument(ParsedDocument document, DataOutputStream out) throws IOException {
        writeText(document.title(), out);
        writeText(document.text(), out);
        out.writeInt(document.blocks().size());
        List<String> above = List.of();
        for (TextBlock block : document.blocks()) {
            out.writeByte(KINDS.indexOf(block.kind()));
            out.writeInt(block.span().start());
            out.writeInt(block.span().end());
            out.writeBoolean(above.equals(block.headings()));
            if (!above.equals(block.headings())) {
                above = block.headings();
                writeHeadings(above, out);
            }
        }
    }

    private static void writeHeadings(List<String> headings, DataOutputStream out) throws IOException {
        out.writeInt(headings.size());
        for (String heading : headings) {
            writeText(heading, out);
        }
    }

    private static ParsedDocument readDocument(DataInputStream in, int maxCharacters) throws IOException {
        String title = readText(in, MAX_LINE);
        // A character outside the basic plane has 4 bytes and counts as two.
        String text = readText(in, (int) Math.min(Integer.MAX_VALUE - 8L, 3L * maxCharacters));
        int count = bounded(in.readInt(), text.length());
        List<TextBlock> blocks = new ArrayList<>();
        List<String> above = List.of();
        int end = 0;
        for (int i = 0; i < count; i++) {
            BlockKind kind = KINDS.get(bounded(in.readUnsignedByte(), KINDS.size() - 1));
            int start = in.readInt();
            int next = bounded(in.readInt(), text.length());
            if (start < end || next <= start) {
                throw new MalformedReplyException("blocks that are not in order");
            }
            end = next;
            above = in.readBoolean() ? above : readHeadings(in);
            blocks.add(new TextBlock(kind, new SourceSpan(start, end), above));
        }
        return new ParsedDocument(title, text, blocks);
    }

    private static List<String> readHeadings(DataInputStream in) throws IOException {
        int count = bounded(in.readInt(), MAX_HEADINGS);
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            headings.add(readText(in, MAX_LINE));
        }
        return List.copyOf(headings);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in, int maxBytes) throws IOException {
        int length = bounded(in.readInt(), maxBytes);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int value, int max) throws MalformedReplyException {
        if (value < 0 || value > max) {
            throw new MalformedReplyException("a length of %d where at most %d is allowed".formatted(value, max));
        }
        return value;
    }
}
