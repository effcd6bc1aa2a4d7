package dev.ragstone.index.qdrant;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.MetadataValue;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Metadata as payload, four times over: as JSON, to be read back and for ranges; as a list of facts ({@code
 * department=t:hr}), so that one payload index serves equality on every field there will ever be, with text, numbers and
 * booleans kept apart as {@code Filter} wants it; as the list of fields that have a value; and as the instants that texts
 * name, since Qdrant takes more texts for dates than {@code Filter} does.
 */
final class Metadata {

    /** A longer text would swell the index; its hash says as well whether two are equal. */
    private static final int MAX_FACT_TEXT = 256;

    private Metadata() {}

    static void write(Map<String, MetadataValue> metadata, PayloadWriter payload) {
        Map<String, Value> json = new HashMap<>();
        metadata.forEach((field, value) -> json.put(escape(field), json(value)));
        List<String> facts = metadata.entrySet().stream()
                .flatMap(entry -> entry.getValue().scalars().map(scalar -> fact(entry.getKey(), scalar)))
                .distinct()
                .toList();
        List<String> fields = metadata.entrySet().stream()
                .filter(entry -> entry.getValue().scalars().findAny().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        payload.put(ChunkFields.METADATA, json)
                .put(ChunkFields.FACTS, facts)
                .put(ChunkFields.FIELDS, fields)
                .put(ChunkFields.INSTANTS, instants(metadata));
    }

    static Map<String, MetadataValue> read(PayloadReader payload) {
        Map<String, MetadataValue> metadata = new HashMap<>();
        payload.struct(ChunkFields.METADATA).forEach((field, value) -> metadata.put(unescape(field), value(value)));
        return metadata;
    }

    /** What {@link ChunkFields#FACTS} holds where the field has the scalar. */
    static String fact(String field, MetadataValue scalar) {
        String typed =
                switch (scalar) {
                    case MetadataValue.Text(String text)
                    when text.length() > MAX_FACT_TEXT ->
                        "h:" + ContentHash.of(text).hex();
                    case MetadataValue.Text(String text) -> "t:" + text;
                    case MetadataValue.Numeric(double number) -> "n:" + number;
                    case MetadataValue.Flag(boolean flag) -> "f:" + flag;
                    case MetadataValue.Several ignored ->
                        throw new IllegalArgumentException("a list is no scalar: field '%s'".formatted(field));
                };
        return escape(field) + '=' + typed;
    }

    /** Qdrant's path to the JSON value of a field. */
    static String path(String field) {
        return path(ChunkFields.METADATA, field);
    }

    /** Qdrant's path to the instants of a field, in milliseconds. */
    static String instantsPath(String field) {
        return path(ChunkFields.INSTANTS, field);
    }

    private static String path(String struct, String field) {
        return struct + ".\"" + escape(field) + '"';
    }

    private static Map<String, Value> instants(Map<String, MetadataValue> metadata) {
        Map<String, Value> instants = new HashMap<>();
        metadata.forEach((field, value) -> {
            List<Value> named = value.scalars()
                    .filter(MetadataValue.Text.class::isInstance)
                    .map(MetadataValue.Text.class::cast)
                    .flatMap(text -> text.asInstant().stream())
                    .map(instant -> ValueFactory.value(instant.toEpochMilli()))
                    .toList();
            if (!named.isEmpty()) {
                instants.put(escape(field), ValueFactory.list(named));
            }
        });
        return instants;
    }

    /** Takes out what a quoted key of a path cannot hold, and the end mark of a fact's field. */
    private static String escape(String field) {
        return field.replace("%", "%25")
                .replace("\"", "%22")
                .replace("\\", "%5C")
                .replace("=", "%3D");
    }

    private static String unescape(String key) {
        return key.replace("%3D", "=").replace("%5C", "\\").replace("%22", "\"").replace("%25", "%");
    }

    private static Value json(MetadataValue value) {
        return switch (value) {
            case MetadataValue.Text(String text) -> ValueFactory.value(text);
            case MetadataValue.Numeric(double number) -> ValueFactory.value(number);
            case MetadataValue.Flag(boolean flag) -> ValueFactory.value(flag);
            case MetadataValue.Several several ->
                ValueFactory.list(several.scalars().map(Metadata::json).toList());
        };
    }

    private static MetadataValue value(Value json) {
        return switch (json.getKindCase()) {
            case STRING_VALUE -> new MetadataValue.Text(json.getStringValue());
            case DOUBLE_VALUE -> new MetadataValue.Numeric(json.getDoubleValue());
            case INTEGER_VALUE -> new MetadataValue.Numeric(json.getIntegerValue());
            case BOOL_VALUE -> new MetadataValue.Flag(json.getBoolValue());
            case LIST_VALUE -> new MetadataValue.Several(values(json).toList());
            case NULL_VALUE, STRUCT_VALUE, KIND_NOT_SET ->
                throw new IllegalArgumentException("not a metadata value: " + json.getKindCase());
        };
    }

    private static Stream<MetadataValue> values(Value list) {
        return list.getListValue().getValuesList().stream().map(Metadata::value);
    }
}
