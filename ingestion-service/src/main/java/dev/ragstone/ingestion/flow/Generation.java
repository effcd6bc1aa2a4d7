package dev.ragstone.ingestion.flow;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import org.jspecify.annotations.Nullable;

/** One generation of the index, and the stages that events pass on their way into it. */
public interface Generation {

    /** The generation's name. */
    default GenerationName name() {
        return index().name();
    }

    /** Its chunks and documents. */
    GenerationIndex index();

    /** The model that its vectors are made with. */
    Embedder embedder();

    /**
     * Applies an event once; the entry it leaves in the registry is durable on return.
     *
     * @throws StageFailure if it would fail the same way again
     */
    DocumentEntry apply(DocumentEvent event, Turn turn, Attempt attempt);

    /**
     * Records that an event failed; what serves goes on serving.
     *
     * @param event the event; null if it could not be read
     */
    DocumentEntry fail(DocumentId document, @Nullable DocumentEvent event, Rejection rejection);
}
