package dev.ragstone.index.qdrant;

import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a payload; what is null is left out. */
final class PayloadWriter {

    private final Map<String, Value> fields = new HashMap<>();

    PayloadWriter put(String name, long number) {
        return put(name, ValueFactory.value(number));
    }

    /** Writes the text form of a value: of a string, an instant, an enum constant. */
    PayloadWriter put(String name, @Nullable Object value) {
        return value == null ? this : put(name, ValueFactory.value(value.toString()));
    }

    PayloadWriter put(String name, Collection<String> texts) {
        return put(
                name, ValueFactory.list(texts.stream().map(ValueFactory::value).toList()));
    }

    PayloadWriter put(String name, Map<String, Value> struct) {
        return put(name, ValueFactory.value(struct));
    }

    PayloadWriter put(String name, Value value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Value> fields() {
        return Map.copyOf(fields);
    }
}
