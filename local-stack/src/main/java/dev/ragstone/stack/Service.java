package dev.ragstone.stack;

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

    static List<String> modules() {
        return Stream.of(values()).map(Service::module).toList();
    }
}
