package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import java.util.List;

/** The generations of the index, each opened once by this process and kept open. */
public interface Generations {

    /**
     * Which generations have a part in the work. What the store says may be older by {@link #ROLES_AGE_MILLIS}: whoever
     * changes a role waits at least so long before he counts on it.
     *
     * @throws IndexException if the store is away
     */
    GenerationRoles roles();

    /** How old an answer of {@link #roles} may be. */
    long ROLES_AGE_MILLIS = 1_000;

    /**
     * All generations that are there.
     *
     * @throws IndexException if the store is away
     */
    List<GenerationName> list();

    /**
     * Makes a generation that is not there yet and opens it for writing.
     *
     * @throws IndexException if it cannot be made
     */
    Generation create(GenerationName name);

    /**
     * A generation, open for writing.
     *
     * @throws IndexException if it is not there, or cannot be opened
     */
    Generation open(GenerationName name);

    /**
     * The generation that serves.
     *
     * @throws IndexException if none does yet, or it cannot be opened
     */
    Generation serving();

    /**
     * The name of a generation that is not there yet; {@link #create} makes it.
     *
     * @param model name of the embedding model; empty for that of the serving generation
     * @throws IllegalArgumentException if there is no such model
     * @throws IndexException if the store is away
     */
    GenerationName next(String model);

    /** Makes a generation the joining one. */
    void join(GenerationName name);

    /** Takes the role from the joining one. */
    void leave();

    /** Makes a generation serve; the one before it is kept. */
    void serve(GenerationName name);

    /** Closes a generation and removes it with all it holds. */
    void drop(GenerationName name);
}
