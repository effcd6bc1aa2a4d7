package dev.ragstone.core.index;

/**
 * The index as readers see it. Operations throw {@link IndexException} where they could not be done, a transient one where
 * the store is away. Safe for use by many threads at once.
 */
public interface ServingIndex extends AutoCloseable {

    /** The roles as the store has them now, in one cheap call. */
    GenerationRoles roles();

    /**
     * The generation that serves now; a change of the roles is seen at once. A request resolves once, and again only if
     * its generation was dropped meanwhile.
     *
     * @throws IndexException if none serves yet
     */
    ServingGeneration resolve();

    @Override
    void close();
}
