package dev.ragstone.ingestion.intake;

import dev.ragstone.ingestion.config.IngestionConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fails the start where the largest event that is taken could not pass on. */
@ApplicationScoped
class LimitAgreement {

    /** What key and headers of a record may need beside its value. */
    private static final int BESIDE_THE_VALUE = 64 * 1024;

    private static final List<String> CHANNELS = List.of("documents-out", "documents-replay", "dead-letters");

    private final int maxRecordBytes;
    private final MemorySize maxBodySize;
    private final Config config;

    LimitAgreement(
            IngestionConfig ingestion,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize,
            Config config) {
        this.maxRecordBytes = ingestion.maxRecordBytes();
        this.maxBodySize = maxBodySize;
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        require("quarkus.http.limits.max-body-size", maxBodySize.asLongValue(), maxRecordBytes);
        for (String channel : CHANNELS) {
            String key = "mp.messaging.outgoing.%s.max.request.size".formatted(channel);
            require(key, config.getValue(key, Long.class), maxRecordBytes + (long) BESIDE_THE_VALUE);
        }
    }

    static void require(String key, long value, long needed) {
        if (value < needed) {
            throw new IllegalStateException(
                    "%s is %d, but ragstone.ingestion.max-record-bytes needs at least %d there; raise the one or lower the other"
                            .formatted(key, value, needed));
        }
    }
}
