package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;

/** Cuts each document as the policy says for its tenant and content type. */
public final class ChosenChunker implements Chunker {

    private final ChunkingPolicy policy;
    private final Chunker structure;
    private final Chunker fixedTokens;
    private final Chunker sentenceWindow;
    private final Chunker parentChild;

    public ChosenChunker(Tokenizer tokenizer, IngestionConfig.Chunking sizes, ChunkingPolicy policy) {
        ChunkSize size = new ChunkSize(sizes.maxTokens(), sizes.overlapTokens());
        this.policy = policy;
        this.structure = new StructureAwareChunker(tokenizer, size);
        this.fixedTokens = new FixedTokenChunker(tokenizer, size);
        this.sentenceWindow = new SentenceWindowChunker(tokenizer, sizes.maxTokens(), sizes.windowSentences());
        this.parentChild = new ParentChildChunker(tokenizer, sizes.parentTokens(), sizes.childTokens());
    }

    @Override
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        Chunker chosen =
                switch (policy.strategy(event.id().tenant(), event.contentType())) {
                    case STRUCTURE -> structure;
                    case FIXED_TOKENS -> fixedTokens;
                    case SENTENCE_WINDOW -> sentenceWindow;
                    case PARENT_CHILD -> parentChild;
                };
        return chosen.chunk(event, document, attributes);
    }
}
