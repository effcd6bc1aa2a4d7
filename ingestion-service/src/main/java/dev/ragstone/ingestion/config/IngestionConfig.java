package dev.ragstone.ingestion.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** How events are worked on. */
@ConfigMapping(prefix = "ragstone.ingestion")
public interface IngestionConfig {

    /** Records under way at the most, each on a virtual thread; the consumer pauses at this bound. */
    @WithDefault("512")
    @Min(1)
    int inFlight();

    /** Texts embedded at once; absent: one for each processor. */
    OptionalInt embeddingThreads();

    /** How long a stopping service waits for the records under way. */
    @WithDefault("20s")
    Duration drainTimeout();

    /** Tries for an event whose stage fails in a way that may pass; an index that is away is waited for without end. */
    @WithDefault("3")
    @Min(1)
    int maxAttempts();

    /** The longest wait between two tries. */
    @WithDefault("10s")
    Duration maxBackoff();

    /** Bytes a record's value may have at the most. */
    @WithDefault("10485760")
    @Min(1024)
    int maxRecordBytes();

    /** How chunks are cut. */
    Chunking chunking();

    /** How chunks are cut. */
    interface Chunking {

        /** Tokens of the embedding model per chunk at the most, breadcrumb included. */
        @WithDefault("256")
        @Min(32)
        @Max(512)
        int maxTokens();

        /** Tokens of running text that are repeated at the start of the next chunk at the most. */
        @WithDefault("32")
        @Min(0)
        int overlapTokens();
    }

    /** How documents are parsed that are no plain text formats. */
    Parser parser();

    /** The processes that parse such documents, and what one document may cost. */
    interface Parser {

        /** Parser processes at the most; each starts when it is needed. */
        @WithDefault("2")
        @Min(1)
        int processes();

        /** Heap of a parser process. */
        @WithDefault("512M")
        MemorySize maxHeap();

        /** Processor time a document may take. */
        @WithDefault("30s")
        Duration cpuTime();

        /** Time a document may take in all. */
        @WithDefault("60s")
        Duration wallTime();

        /** Bytes of temporary files a document may need. */
        @WithDefault("512M")
        MemorySize maxTemporary();

        /** Characters of text a document may have. */
        @WithDefault("5000000")
        @Min(1)
        @Max(100_000_000)
        int maxCharacters();

        /** How deep documents may stand in documents, such as files in archives. */
        @WithDefault("5")
        @Min(0)
        int maxDepth();

        /** How many documents may stand in a document, at all depths together. */
        @WithDefault("1000")
        @Min(0)
        int maxEmbedded();
    }
}
