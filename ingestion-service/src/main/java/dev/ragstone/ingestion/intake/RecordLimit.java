package dev.ragstone.ingestion.intake;

import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.service.limit.BodyRefusal;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Says what is too large for the topic, and how it can come all the same. */
@ApplicationScoped
class RecordLimit implements BodyRefusal {

    private static final String ACTION =
            "Put the content where this service may fetch it, and publish its address as 'contentUri'.";

    private final int maxBytes;

    RecordLimit(IngestionConfig config) {
        this.maxBytes = config.maxRecordBytes();
    }

    /**
     * The value, if the topic takes it.
     *
     * @throws ProblemException if it is too large
     */
    byte[] require(byte[] value) {
        if (value.length > maxBytes) {
            throw problem("The event has %d bytes; at most %d are taken.".formatted(value.length, maxBytes));
        }
        return value;
    }

    @Override
    public ProblemException of(long maxBodyBytes) {
        return problem(
                "The body is larger than the %d bytes that this service reads; an event may have %d bytes at the most."
                        .formatted(maxBodyBytes, maxBytes));
    }

    /** What a caller is told of a failure to publish; the broker may take less than this service. */
    Throwable publishing(Throwable failure) {
        return failure instanceof RecordTooLargeException
                ? problem("The Kafka topic does not take an event of this size: %s".formatted(failure.getMessage()))
                : failure;
    }

    private static ProblemException problem(String detail) {
        return new ProblemException(ProblemType.TOO_LARGE, detail, ACTION);
    }
}
