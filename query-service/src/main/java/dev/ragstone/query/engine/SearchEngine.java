package dev.ragstone.query.engine;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.service.config.IndexConfig;

/** An index engine that is part of this build; each is a bean, so that leaving one out takes no switch in the code. */
public interface SearchEngine {

    /** The value of {@code ragstone.index.engine} that selects it. */
    IndexConfig.Engine engine();

    /**
     * Opens the index; one that cannot be reached now, or serves vectors of another fingerprint, fails its check, not
     * this call.
     */
    ChunkSearcher open(IndexConfig config, EmbeddingFingerprint fingerprint);
}
