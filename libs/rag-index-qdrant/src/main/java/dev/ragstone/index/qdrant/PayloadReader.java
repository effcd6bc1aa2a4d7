package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.IndexException;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a payload that {@link PayloadWriter} built; a missing field means that somebody else wrote the point. */
final class PayloadReader {

    private final Map<String, Value> fields;

    PayloadReader(Map<String, Value> fields) {
        this.fields = fields;
    }

    String text(String name) {
        return require(name).getStringValue();
    }

    @Nullable
    String textOrNull(String name) {
        return read(name, Function.identity());
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        return read(name, Instant::parse);
    }

    /** What {@code parser} makes of a text; null where the field is absent. */
    <T> @Nullable T read(String name, Function<String, T> parser) {
        Value value = fields.get(name);
        return value == null ? null : parser.apply(value.getStringValue());
    }

    long number(String name) {
        return require(name).getIntegerValue();
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    List<String> texts(String name) {
        return require(name).getListValue().getValuesList().stream()
                .map(Value::getStringValue)
                .toList();
    }

    Map<String, Value> struct(String name) {
        return require(name).getStructValue().getFieldsMap();
    }

    Optional<PayloadReader> part(String name) {
        return fields.containsKey(name) ? Optional.of(new PayloadReader(struct(name))) : Optional.empty();
    }

    private Value require(String name) {
        Value value = fields.get(name);
        if (value == null) {
            throw IndexException.refused(
                    "a point in the collection lacks the payload field '%s'; only Ragstone may write there"
                            .formatted(name),
                    null);
        }
        return value;
    }
}
