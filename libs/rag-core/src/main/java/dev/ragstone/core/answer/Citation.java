package dev.ragstone.core.answer;

import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties a sentence of an answer to the passage it rests on.
 *
 * @param marker the number in the answer's text, as in {@code [1]}, from 1
 * @param documentId the cited document
 * @param chunkId the cited passage
 * @param title the document's title
 * @param uri where a reader finds the document, if anywhere
 * @param quote the words of the passage that support the sentence
 * @param verdict what the check found
 * @param support how far the passage holds what the sentence says, 0 to 1
 * @param unsupported the words of the sentence that none of the passages it cites holds, as ranges of the answer's text, in
 *     order; a supported sentence may have some
 * @param checkedBy who gave the verdict and the support: {@link #WORDS}, or the name of an entailment model
 * @param contradiction how likely the passage denies the sentence, 0 to 1, as the model sees it; null where words gave the verdict
 */
public record Citation(
        int marker,
        DocumentId documentId,
        ChunkId chunkId,
        String title,
        @Nullable String uri,
        String quote,
        Verdict verdict,
        double support,
        List<SourceSpan> unsupported,
        String checkedBy,
        @Nullable Double contradiction) {

    /** What checks citations by words, numbers and names alone. */
    public static final String WORDS = "words";

    public Citation {
        unsupported = List.copyOf(unsupported);
    }
}
