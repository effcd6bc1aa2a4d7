package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.GenerationName;
import java.util.Optional;

/**
 * The names of collections and aliases. A generation has two collections of its own, chunks and documents, and everybody
 * works with these; aliases say which generation has which role.
 *
 * @param base the alias of the serving generation's chunks
 */
record CollectionNames(String base) {

    static final String DOCUMENTS_SUFFIX = "_documents";
    static final String JOINING_SUFFIX = "_joining";

    /** Alias of the serving generation's chunks. */
    String serving() {
        return base;
    }

    /** Alias of the serving generation's registry; nothing here reads it, it completes the picture for people. */
    String servingDocuments() {
        return base + DOCUMENTS_SUFFIX;
    }

    /** Alias of the joining generation's chunks. */
    String joining() {
        return base + JOINING_SUFFIX;
    }

    /** Collection of a generation's chunks. */
    String chunks(GenerationName generation) {
        return base + '_' + generation.encode();
    }

    /** Collection of a generation's registry. */
    String documents(GenerationName generation) {
        return chunks(generation) + DOCUMENTS_SUFFIX;
    }

    /** The generation a collection of chunks or documents belongs to; empty for a stranger's. */
    Optional<GenerationName> generationOf(String collection) {
        String prefix = base + '_';
        if (!collection.startsWith(prefix)) {
            return Optional.empty();
        }
        String name = collection.substring(prefix.length());
        return GenerationName.find(
                name.endsWith(DOCUMENTS_SUFFIX) ? name.substring(0, name.length() - DOCUMENTS_SUFFIX.length()) : name);
    }
}
