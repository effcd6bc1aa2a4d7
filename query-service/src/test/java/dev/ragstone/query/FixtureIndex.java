package dev.ragstone.query;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import org.jspecify.annotations.Nullable;

/** Serves whatever searcher it is told to. */
public final class FixtureIndex implements ServingIndex {

    private volatile @Nullable ServingGeneration serving;
    private volatile @Nullable GenerationName joining;
    private volatile boolean isAway;

    /** From now on this generation serves. */
    public void serve(GenerationName name, ChunkSearcher searcher) {
        this.serving = new ServingGeneration(name, searcher);
    }

    /** From now on this generation joins. */
    public void join(GenerationName name) {
        this.joining = name;
    }

    public void setAway(boolean away) {
        this.isAway = away;
    }

    @Override
    public GenerationRoles roles() {
        requireThere();
        ServingGeneration now = serving;
        return new GenerationRoles(now == null ? null : now.name(), joining);
    }

    @Override
    public ServingGeneration resolve() {
        requireThere();
        ServingGeneration now = serving;
        if (now == null) {
            throw IndexException.unavailable("nothing serves yet", null);
        }
        return now;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private void requireThere() {
        if (isAway) {
            throw IndexException.unavailable("the index is told to be away; tell it to come back", null);
        }
    }
}
