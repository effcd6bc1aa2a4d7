package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.EventApplier;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.inject.Singleton;

/** Applies events as often as the policy allows. */
@Singleton
class RetryingApplier implements EventApplier {

    private final RetryPolicy retries;
    private final Tracing tracing;

    RetryingApplier(RetryPolicy retries, Tracing tracing) {
        this.retries = retries;
        this.tracing = tracing;
    }

    @Override
    public Result apply(Generation generation, DocumentEvent event, Turn turn) {
        RetryPolicy.Tries tries = retries.begin(event.id());
        while (true) {
            Attempt attempt = new Attempt(tries.next(), tracing.currentTraceId());
            try {
                return new Result.Applied(generation.apply(event, turn, attempt));
            } catch (StageFailure e) {
                return new Result.Rejected(new Rejection(e.stage(), e, attempt));
            } catch (TransientFailure e) {
                if (!tries.waitAfter(e)) {
                    return new Result.Rejected(new Rejection(e.stage(), e.failure(), attempt));
                }
            }
        }
    }

    @Override
    public boolean isStalled() {
        return retries.isStalled();
    }
}
