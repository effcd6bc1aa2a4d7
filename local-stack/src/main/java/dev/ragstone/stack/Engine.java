package dev.ragstone.stack;

import dev.ragstone.stack.process.StackFailure;
import java.nio.file.Path;
import java.util.Map;

/** Where the index of the stack lives. */
public sealed interface Engine {

    /** Configuration that the services which use the index get. */
    Map<String, String> properties();

    /**
     * In files of the stack.
     *
     * @param directory the folder of the index
     */
    record Lucene(Path directory) implements Engine {
        @Override
        public Map<String, String> properties() {
            return Map.of("ragstone.index.engine", "lucene", "ragstone.index.lucene.directory", directory.toString());
        }
    }

    /**
     * In a Qdrant that runs elsewhere.
     *
     * @param host its host
     * @param port its gRPC port
     */
    record Qdrant(String host, int port) implements Engine {
        @Override
        public Map<String, String> properties() {
            return Map.of(
                    "ragstone.index.engine",
                    "qdrant",
                    "ragstone.index.qdrant.host",
                    host,
                    "ragstone.index.qdrant.port",
                    Integer.toString(port));
        }
    }

    /**
     * Reads a choice of engine.
     *
     * @param name {@code lucene} or {@code qdrant}
     * @param address {@code host:port} of a Qdrant's gRPC interface; read for {@code qdrant} only
     * @param directory the folder of the index for {@code lucene}
     * @throws StackFailure if there is no such engine, or the address is none
     */
    static Engine of(String name, String address, Path directory) {
        return switch (name) {
            case "lucene" -> new Lucene(directory);
            case "qdrant" -> qdrant(address);
            default -> throw new StackFailure("ENGINE must be lucene or qdrant, but is '%s'".formatted(name));
        };
    }

    private static Qdrant qdrant(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new StackFailure("ENGINE=qdrant needs QDRANT=host:port (its gRPC port, usually 6334), but got '%s'"
                    .formatted(address));
        }
        return new Qdrant(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
