package dev.ragstone.service.config;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.limit.LimitsConfig;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/**
 * The configuration every service knows and checks at its start, also where it does not read all of it, so that all
 * services of one installation can be given the same keys. Quarkus registers only mappings that are injected somewhere.
 *
 * @param index where the index is
 * @param embedding what texts are embedded with
 * @param entailment what tells whether one text follows from another
 * @param auth how a service learns who asks
 * @param limits how much callers may ask for
 */
@Singleton
@Unremovable
public record SharedConfig(
        IndexConfig index,
        EmbeddingConfig embedding,
        EntailmentConfig entailment,
        AuthConfig auth,
        LimitsConfig limits) {}
