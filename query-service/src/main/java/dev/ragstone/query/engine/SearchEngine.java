package dev.ragstone.query.engine;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.service.config.IndexConfig;

/** An index engine that is part of this build; each is a bean, so that leaving one out takes no switch in the code. */
public interface SearchEngine {

    /** The value of {@code ragstone.index.engine} that selects it. */
    IndexConfig.Engine engine();

    /** Opens the index; one that cannot be reached now, or serves nothing yet, fails its operations, not this call. */
    ServingIndex open(IndexConfig config);
}
