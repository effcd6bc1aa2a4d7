package dev.ragstone.core.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations have a part in the work.
 *
 * @param serving the generation that questions are answered from; null before the first one serves
 * @param joining a generation that is about to serve, or served before and may serve again; null if there is none. Every
 *     writer applies every event to it too before it calls the event indexed, so that several writers hand over without a
 *     gap
 */
public record GenerationRoles(@Nullable GenerationName serving, @Nullable GenerationName joining) {

    /** No generation serves, and none is about to. */
    public static final GenerationRoles NONE = new GenerationRoles(null, null);

    /** The generations to which an event has to be applied before it counts as indexed; the serving one first. */
    public List<GenerationName> written() {
        return Stream.of(serving, joining).filter(Objects::nonNull).toList();
    }

    /** The roles once {@code name} is about to serve. */
    public GenerationRoles join(GenerationName name) {
        return new GenerationRoles(serving, name);
    }

    /** The roles once no generation is about to serve. */
    public GenerationRoles leave() {
        return new GenerationRoles(serving, null);
    }

    /** The roles once {@code name} serves. */
    public GenerationRoles serve(GenerationName name) {
        return new GenerationRoles(name, null);
    }

    /**
     * Returns if a generation has no role, so that it may be dropped.
     *
     * @throws IndexException if it serves or joins
     */
    public void requireUnused(GenerationName name) {
        if (name.equals(serving)) {
            throw IndexException.refused(
                    "generation %s serves and cannot be dropped; let another one serve first".formatted(name), null);
        }
        if (name.equals(joining)) {
            throw IndexException.refused(
                    "generation %s is joining and cannot be dropped; take the role from it first".formatted(name),
                    null);
        }
    }

    /** Says that a generation that is to be opened or to get a role is not there. */
    public static IndexException absent(GenerationName name) {
        return IndexException.refused("there is no generation %s; it was dropped, or never made".formatted(name), null);
    }
}
