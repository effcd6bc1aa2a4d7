package dev.ragstone.ingestion.intake;

import dev.ragstone.events.DocumentData;
import dev.ragstone.events.DocumentDataBuilder;
import dev.ragstone.service.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Makes the data of a document event from an uploaded file. */
final class DocumentUpload {

    private DocumentUpload() {}

    /**
     * The event data of a file.
     *
     * @param tenant the uploader's tenant
     * @param file the file; without one the request is refused
     * @param id the document's id; null or empty: the file's name
     * @param title the document's title; null: the content's own
     * @param uri where a reader finds the document; null if nowhere
     */
    static DocumentData read(
            String tenant,
            @Nullable FileUpload file,
            @Nullable String id,
            @Nullable String title,
            @Nullable String uri) {
        if (file == null) {
            throw ProblemException.invalid(List.of("the form has no part 'file'"));
        }
        String documentId = id == null || id.isBlank() ? file.fileName() : id;
        try {
            DocumentDataBuilder data = DocumentData.builder(tenant, documentId)
                    .contentType(contentType(file))
                    .contentBase64(Base64.getEncoder().encodeToString(Files.readAllBytes(file.uploadedFile())));
            return data.title(title).uri(uri).build();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload %s cannot be read".formatted(file.fileName()), e);
        }
    }

    /** Browsers and curl do not know Markdown; the name does. */
    private static String contentType(FileUpload file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return "text/markdown";
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return "text/html";
        }
        String declared = file.contentType();
        boolean unknown = declared == null || declared.startsWith("application/octet-stream");
        return unknown ? "text/plain" : declared;
    }
}
