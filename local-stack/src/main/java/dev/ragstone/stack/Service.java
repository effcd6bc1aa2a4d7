package dev.ragstone.stack;

import dev.ragstone.stack.process.StackFailure;
import java.util.List;
import java.util.stream.Stream;

/** The services of the stack. */
public enum Service {
    /** Takes documents in. */
    INGESTION("ingestion-service", 768),
    /** Answers questions. */
    QUERY("query-service", 512),
    /** Scores answers. */
    EVAL("eval-service", 384);

    private static final String VARIABLE_PREFIX = "RAGSTONE_";

    private final String module;
    private final int heapMebibytes;

    Service(String module, int heapMebibytes) {
        this.module = module;
        this.heapMebibytes = heapMebibytes;
    }

    /** The module it is built in; also what people call it. */
    public String module() {
        return module;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    /** Whether a variable of the environment configures another service, so that this one would refuse it. */
    boolean isForeign(String variable) {
        return Stream.of(values())
                .filter(other -> other != this)
                .flatMap(Service::sections)
                .anyMatch(section -> variable.startsWith(VARIABLE_PREFIX + section + '_'));
    }

    /** The sections of the configuration that no other service reads. */
    private Stream<String> sections() {
        return switch (this) {
            case INGESTION -> Stream.of("INGESTION");
            case QUERY -> Stream.of("QUERY", "RERANKING", "GENERATION", "PROMPTS", "GUARD", "PRIVACY");
            case EVAL -> Stream.of("EVALUATION");
        };
    }

    /**
     * The service with a module's name, with or without {@code -service}.
     *
     * @throws StackFailure if there is none
     */
    static Service named(String name) {
        return Stream.of(values())
                .filter(service -> service.module.equals(name) || service.module.equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new StackFailure(
                        "SERVICE must be one of %s, but is '%s'".formatted(String.join(", ", modules()), name)));
    }

    static List<String> modules() {
        return Stream.of(values()).map(Service::module).toList();
    }
}
