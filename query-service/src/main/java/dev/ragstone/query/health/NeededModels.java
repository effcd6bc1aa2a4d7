package dev.ragstone.query.health;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingIndex;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the models that questions need or will need, before a question has to wait for one; none is unloaded. */
public final class NeededModels {

    private static final Logger LOG = Logger.getLogger(NeededModels.class);

    private final ServingIndex index;
    private final Embedders embedders;
    private final EmbeddingFingerprint configured;

    /** {@code configured} is taken for the model of the first generation as long as none serves. */
    public NeededModels(ServingIndex index, Embedders embedders, EmbeddingFingerprint configured) {
        this.index = index;
        this.embedders = embedders;
        this.configured = configured;
    }

    /**
     * Begins to load what is missing: the model of the serving generation, and that of the joining one.
     *
     * @return the serving generation's fingerprint if its model is loaded; empty while it is not
     * @throws EmbeddingException if the serving generation's model could not be loaded; the next call tries again
     */
    public Optional<EmbeddingFingerprint> prepare() {
        GenerationRoles roles = roles();
        EmbeddingFingerprint needed = fingerprint(roles.serving()).orElse(configured);
        boolean isLoaded = embedders.prepare(needed);
        fingerprint(roles.joining()).ifPresent(this::prepareInTime);
        return isLoaded ? Optional.of(needed) : Optional.empty();
    }

    /** What does not serve yet must not keep questions from being answered. */
    private void prepareInTime(EmbeddingFingerprint joining) {
        try {
            embedders.prepare(joining);
        } catch (EmbeddingException e) {
            LOG.warnf(e, "the model of the joining generation is not loaded; questions would have to do without it");
        }
    }

    /** An index that is away says so by its own check. */
    private GenerationRoles roles() {
        try {
            return index.roles();
        } catch (IndexException e) {
            return GenerationRoles.NONE;
        }
    }

    private Optional<EmbeddingFingerprint> fingerprint(@Nullable GenerationName name) {
        return Optional.ofNullable(name).map(GenerationName::fingerprint).flatMap(embedders::find);
    }
}
