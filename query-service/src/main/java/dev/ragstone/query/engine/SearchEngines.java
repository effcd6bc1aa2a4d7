package dev.ragstone.query.engine;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.service.config.IndexConfig;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The engines of this build. */
public final class SearchEngines {

    private final List<SearchEngine> engines;

    public SearchEngines(List<SearchEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /**
     * Opens the index of the configured engine.
     *
     * @throws IllegalStateException if this build does not have the engine
     */
    public ServingIndex open(IndexConfig config) {
        return engines.stream()
                .filter(engine -> engine.engine() == config.engine())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "this build of query-service has no engine '%s' (the native image leaves lucene out); set ragstone.index.engine to one of %s"
                                .formatted(name(config.engine()), names())))
                .open(config);
    }

    private String names() {
        return engines.stream().map(engine -> name(engine.engine())).sorted().collect(Collectors.joining(", "));
    }

    private static String name(IndexConfig.Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }
}
