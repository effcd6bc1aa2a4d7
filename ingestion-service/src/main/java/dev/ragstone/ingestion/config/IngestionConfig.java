package dev.ragstone.ingestion.config;

import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.Stage;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How events are worked on. */
@ConfigMapping(prefix = "ragstone.ingestion")
public interface IngestionConfig {

    /** Topics that document events are read from. */
    @WithDefault(Topics.DOCUMENTS)
    Set<String> topics();

    /** Records under way at the most, each on a virtual thread; the consumer pauses at this bound. */
    @WithDefault("1024")
    @Min(1)
    int inFlight();

    /** Bytes of the values of records under way at the most, in each lane. */
    @WithDefault("64M")
    MemorySize inFlightBytes();

    /** The share of the records under way that one tenant may take up; what is above it goes to the backlog's lane. */
    @WithDefault("0.5")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double tenantShare();

    /** Records of the backlog's lane under way at the most. */
    @WithDefault("512")
    @Min(1)
    int backlogInFlight();

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

    /** Tries and waits of single stages, by the name of the stage: fetch, parse, chunk, embed or store. */
    Map<Stage, Retry> retries();

    /** Dead letters published again. */
    Replay replay();

    /** Bytes a record's value may have at the most. */
    @WithDefault("10485760")
    @Min(1024)
    int maxRecordBytes();

    /** How the index is looked after. */
    Housekeeping housekeeping();

    /** How the index is looked after. */
    interface Housekeeping {

        /** How often expired documents are deleted and abandoned reservations given up. */
        @WithDefault("5s")
        Duration dueInterval();

        /** How often the index is searched for chunks of revisions that are dead for good. */
        @WithDefault("1h")
        Duration reconcileInterval();
    }

    /** How chunks are cut. */
    Chunking chunking();

    /** What is masked in the documents of tenants that say nothing else; off, unless types are named or it is enabled. */
    RedactionConfig redaction();

    /** Where content may be fetched from. */
    FetchConfig fetch();

    /** Tries and waits of one stage. */
    interface Retry {

        /** Tries at the most; absent: as for all stages. */
        Optional<@Min(1) Integer> maxAttempts();

        /** The longest wait between two tries; absent: as for all stages. */
        Optional<Duration> maxBackoff();
    }

    /** Dead letters published again. */
    interface Replay {

        /** How long one request may take; what is left is for the next. */
        @WithDefault("30s")
        Duration timeLimit();
    }

    /** How chunks are cut. */
    interface Chunking {

        /** How a text is cut, for content types that are not named and tenants that say nothing else. */
        @WithDefault("structure")
        ChunkingStrategy strategy();

        /** Strategies by content type, such as {@code "text/html"}. */
        Map<String, ChunkingStrategy> byContentType();

        /** Tokens of the embedding model per chunk at the most, breadcrumb included. */
        @WithDefault("256")
        @Min(32)
        @Max(512)
        int maxTokens();

        /** Tokens of running text that are repeated at the start of the next chunk at the most. */
        @WithDefault("32")
        @Min(0)
        int overlapTokens();

        /** Sentence window: sentences that are read on either side of the one that is matched. */
        @WithDefault("2")
        @Min(0)
        int windowSentences();

        /** Parent and child: tokens of what is read at the most. */
        @WithDefault("512")
        @Min(32)
        int parentTokens();

        /** Parent and child: tokens of what is matched at the most, breadcrumb included. */
        @WithDefault("128")
        @Min(32)
        @Max(512)
        int childTokens();
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
