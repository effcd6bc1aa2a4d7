package dev.ragstone.ingestion.parse.protocol;

/** A document to parse. Its bytes are not copied, since they only pass through. */
public final class ParseRequest {

    private final String name;
    private final String contentType;
    private final byte[] content;

    /**
     * A request.
     *
     * @param name the document's id, whose extension is a hint
     * @param contentType what the publisher says it is, a hint as well
     * @param content its bytes
     */
    public ParseRequest(String name, String contentType, byte[] content) {
        this.name = name;
        this.contentType = contentType;
        this.content = content;
    }

    /** The document's id, whose extension is a hint. */
    public String name() {
        return name;
    }

    /** What the publisher says it is, a hint as well. */
    public String contentType() {
        return contentType;
    }

    /** The document's bytes themselves, no copy. */
    public byte[] content() {
        return content;
    }
}
