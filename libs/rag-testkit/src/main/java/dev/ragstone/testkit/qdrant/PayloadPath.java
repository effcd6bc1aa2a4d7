package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path into a payload: keys joined by dots, each plain or in double quotes. */
record PayloadPath(List<String> keys) {

    private static final Pattern KEY = Pattern.compile("\\G(?:^|\\.)(?:([\\p{Alnum}_-]+)|\"([^\"\\\\]*)\")");

    static PayloadPath parse(String path) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = KEY.matcher(path);
        int end = 0;
        while (matcher.find()) {
            keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        if (keys.isEmpty() || end != path.length()) {
            throw Answer.unknown("the path " + path);
        }
        return new PayloadPath(List.copyOf(keys));
    }

    /** The values at the path; the members where a list stands there. */
    Stream<Value> values(Map<String, Value> payload) {
        Value value = Value.newBuilder()
                .setStructValue(
                        io.qdrant.client.grpc.JsonWithInt.Struct.newBuilder().putAllFields(payload))
                .build();
        for (String key : keys) {
            value = value.getStructValue().getFieldsOrDefault(key, Value.getDefaultInstance());
        }
        return switch (value.getKindCase()) {
            case LIST_VALUE -> value.getListValue().getValuesList().stream();
            case KIND_NOT_SET, NULL_VALUE -> Stream.empty();
            case DOUBLE_VALUE, INTEGER_VALUE, STRING_VALUE, BOOL_VALUE, STRUCT_VALUE -> Stream.of(value);
        };
    }
}
