package dev.ragstone.core.index;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.List;

/**
 * The generations of an index, side by side, and which of them serves. Roles live in the store, so that all processes see
 * the same. Changes of one role replace each other; one process at a time may change them and drop generations. Operations
 * throw {@link IndexException} where they could not be done, a transient one where the store is away. Safe for use by many
 * threads at once.
 */
public interface IndexGenerations extends AutoCloseable {

    /** The roles as the store has them now, in one cheap call. */
    GenerationRoles roles();

    /** All generations that are there, those that are half built or half dropped included, in the order of their names. */
    List<GenerationName> list();

    /**
     * Makes a generation, which has no role yet, and opens it; one that is there is opened as it is.
     *
     * @param fingerprint what its vectors are made with
     * @throws IllegalArgumentException if a generation of this name cannot hold vectors of the fingerprint
     */
    GenerationIndex create(GenerationName name, EmbeddingFingerprint fingerprint);

    /**
     * Opens exactly this generation, whatever its role, and completes what was left half built. It may be open several times.
     * Nothing is made where it is not there: whoever learned its name before another dropped it does not bring it back.
     *
     * @param fingerprint what its vectors are made with
     * @throws IllegalArgumentException if a generation of this name cannot hold vectors of the fingerprint
     * @throws IndexException if it is not there
     */
    GenerationIndex open(GenerationName name, EmbeddingFingerprint fingerprint);

    /**
     * Makes a generation the joining one, in the place of another that was; nothing changes if it serves already.
     *
     * @throws IndexException if it is not there
     */
    void join(GenerationName name);

    /** Takes the role from the joining generation, if there is one. */
    void leave();

    /**
     * Makes a generation serve, in the place of another that did; none is joining any more. All happens at once: whoever
     * asks sees the roles before or those after.
     *
     * @throws IndexException if it is not there
     */
    void serve(GenerationName name);

    /**
     * Removes a generation with all it holds; nothing happens if it is not there. It should be open nowhere: who still
     * searches it is answered or gets an {@link IndexException}.
     *
     * @throws IndexException if it serves or joins, or a writer that can be told of has it open
     */
    void drop(GenerationName name);

    /** Closes this use of the store; roles and generations stay as they are. */
    @Override
    void close();
}
