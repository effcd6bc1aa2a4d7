package dev.ragstone.stack.documents;

import dev.ragstone.events.DocumentData;
import dev.ragstone.events.DocumentDataBuilder;
import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * A file, as the document it becomes.
 *
 * @param id the document's id
 * @param data what is published
 */
public record Page(String id, DocumentData data) {

    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "md", "text/markdown",
            "markdown", "text/markdown",
            "txt", "text/plain",
            "html", "text/html",
            "htm", "text/html",
            "pdf", "application/pdf");

    /**
     * Reads a file. Text stays text; anything else travels as base64.
     *
     * @param root the folder that ids are relative to; a file outside it is named by its file name
     * @param file the file
     * @param source what the metadata field {@code source} says
     * @throws StackFailure if it cannot be read
     */
    public static Page read(Path root, Path file, String source) {
        String id = id(root.toAbsolutePath().normalize(), file.toAbsolutePath().normalize());
        DocumentDataBuilder data = DocumentData.builder(DocumentData.DEFAULT_TENANT, id)
                .uri(id)
                .contentType(contentType(id))
                .metadata(Map.of("source", source));
        try {
            addContent(data, file);
        } catch (IOException e) {
            throw new StackFailure("%s cannot be read: %s".formatted(file, e), e);
        }
        return new Page(id, data.build());
    }

    /** The key of its Kafka records. */
    public String key() {
        return key(id);
    }

    /** Changes whenever anything that is published changes. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data.toJson()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String key(String id) {
        return DocumentData.DEFAULT_TENANT + '/' + id;
    }

    private static void addContent(DocumentDataBuilder data, Path file) throws IOException {
        try {
            String text = Files.readString(file);
            data.content(text).title(Title.of(text, file.getFileName().toString()));
        } catch (CharacterCodingException e) { // Not UTF-8, so not text.
            data.contentBase64(Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
                    .title(file.getFileName().toString());
        }
    }

    private static String id(Path root, Path file) {
        Path relative = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        return relative.toString().replace('\\', '/');
    }

    private static String contentType(String id) {
        String extension = id.substring(id.lastIndexOf('.') + 1);
        return CONTENT_TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), BYTES);
    }
}
