package dev.ragstone.bench.profile;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which part a sample belongs to: model or index if it was taken anywhere inside of them, otherwise that of the innermost
 * frame that belongs to one. So what the JDK does is charged to whoever calls it.
 */
final class Attribution {

    /** What the names of classes begin with; where several fit, the longest decides. */
    private static final Map<String, Part> OWNERS = Map.ofEntries(
            entry("dev.ragstone.", Part.PIPELINE),
            entry("dev.ragstone.models.", Part.MODEL),
            entry("ai.onnxruntime.", Part.MODEL),
            entry("ai.djl.", Part.MODEL),
            entry("dev.ragstone.index.", Part.INDEX),
            entry("org.apache.lucene.", Part.INDEX),
            entry("io.qdrant.", Part.INDEX),
            entry("io.grpc.", Part.INDEX),
            entry("io.quarkus.", Part.HTTP),
            entry("io.vertx.", Part.HTTP),
            entry("io.netty.", Part.HTTP),
            entry("io.smallrye.", Part.HTTP),
            entry("org.jboss.", Part.HTTP),
            entry("jakarta.", Part.HTTP),
            entry("com.fasterxml.jackson.", Part.JSON),
            entry("io.opentelemetry.", Part.TELEMETRY),
            entry("io.micrometer.", Part.TELEMETRY),
            entry("io.prometheus.", Part.TELEMETRY),
            entry("io.quarkus.opentelemetry.", Part.TELEMETRY),
            entry("io.quarkus.micrometer.", Part.TELEMETRY),
            entry("org.apache.kafka.", Part.KAFKA),
            entry("io.smallrye.reactive.messaging.", Part.KAFKA));

    private Attribution() {}

    /** The part of a sample, from the names of the classes on its stack, the innermost first. */
    static Part of(List<String> stack) {
        List<Part> parts = stack.stream().flatMap(type -> owner(type).stream()).toList();
        for (Part whole : List.of(Part.MODEL, Part.INDEX)) {
            if (parts.contains(whole)) {
                return whole;
            }
        }
        return parts.isEmpty() ? Part.THREADS : parts.getFirst();
    }

    private static Optional<Part> owner(String type) {
        return OWNERS.entrySet().stream()
                .filter(owner -> type.startsWith(owner.getKey()))
                .max(Comparator.comparingInt(owner -> owner.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
