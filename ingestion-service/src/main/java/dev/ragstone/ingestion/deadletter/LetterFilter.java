package dev.ragstone.ingestion.deadletter;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.DlqHeaders;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Chooses dead letters.
 *
 * @param tenant whose letters; those whose key names no document are nobody's
 * @param stage the stage that failed; null: any
 * @param from the earliest timestamp; null: any
 * @param to the timestamp that is too late; null: none
 */
record LetterFilter(String tenant, @Nullable String stage, @Nullable Instant from, @Nullable Instant to) {

    boolean matches(ConsumerRecord<String, byte[]> letter) {
        Instant at = Instant.ofEpochMilli(letter.timestamp());
        return (stage == null || stage.equals(stageOf(letter)))
                && (from == null || !at.isBefore(from))
                && (to == null || at.isBefore(to))
                && isOfTenant(letter.key());
    }

    /** The stage that failed, as the letter says. */
    static String stageOf(ConsumerRecord<String, byte[]> letter) {
        return Objects.requireNonNullElse(LetterHeaders.text(letter.headers(), DlqHeaders.ERROR_STAGE), "unknown");
    }

    private boolean isOfTenant(@Nullable String key) {
        try {
            return key != null && DocumentId.parseKey(key).tenant().equals(tenant);
        } catch (IllegalArgumentException e) {
            // Published again it would name no document either.
            return false;
        }
    }
}
