package dev.ragstone.eval.flow;

/**
 * A passage an answer was made from.
 *
 * @param chunkId names the passage; citations refer to it
 * @param headings the document's title and the headings it stands under, as the generator saw them before the text; may be empty
 * @param text the passage
 */
public record Evidence(String chunkId, String headings, String text) {

    /** What the generator saw. */
    public String whole() {
        return headings + text;
    }
}
