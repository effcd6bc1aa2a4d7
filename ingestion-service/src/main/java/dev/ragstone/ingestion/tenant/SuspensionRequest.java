package dev.ragstone.ingestion.tenant;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a suspension.
 *
 * @param reason why; shown to administrators
 */
record SuspensionRequest(
        @Schema(description = "Why; shown to administrators") @Size(max = 1000) @Nullable String reason) {}
