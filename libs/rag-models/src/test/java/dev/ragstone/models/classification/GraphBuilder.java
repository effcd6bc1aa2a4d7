package dev.ragstone.models.classification;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes ONNX graphs whose inputs are batches of token ids and whose one output is {@code logits}.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>, where the numbers come from
 */
public final class GraphBuilder {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INTS = 7;
    private static final int INT = 2;

    private final ProtobufMessage graph = new ProtobufMessage().text(2, "tiny");

    /** A batch of texts of any length. */
    public GraphBuilder input(String name) {
        graph.message(11, value(name, INT64, "batch", "sequence"));
        return this;
    }

    public GraphBuilder floats(String name, List<Long> shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        graph.message(5, tensor(name, FLOAT, shape, raw.array()));
        return this;
    }

    public GraphBuilder longs(String name, List<Long> shape, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        graph.message(5, tensor(name, INT64, shape, raw.array()));
        return this;
    }

    public GraphBuilder node(String operator, String output, String... inputs) {
        graph.message(1, operation(operator, output, inputs));
        return this;
    }

    public GraphBuilder castToFloat(String output, String input) {
        ProtobufMessage to =
                new ProtobufMessage().text(1, "to").number(3, FLOAT).number(20, INT);
        graph.message(1, operation("Cast", output, input).message(5, to));
        return this;
    }

    public GraphBuilder transpose(String output, String input, long... permutation) {
        ProtobufMessage perm = new ProtobufMessage().text(1, "perm");
        for (long axis : permutation) {
            perm.number(8, axis);
        }
        graph.message(1, operation("Transpose", output, input).message(5, perm.number(20, INTS)));
        return this;
    }

    public byte[] build() {
        graph.message(12, value("logits", FLOAT, "batch", "classes"));
        ProtobufMessage operators = new ProtobufMessage().text(1, "").number(2, 13);
        return new ProtobufMessage()
                .number(1, 8)
                .message(8, operators)
                .message(7, graph)
                .toByteArray();
    }

    private static ProtobufMessage operation(String operator, String output, String... inputs) {
        ProtobufMessage node = new ProtobufMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(3, output).text(4, operator);
    }

    private static ProtobufMessage tensor(String name, int type, List<Long> shape, byte[] raw) {
        ProtobufMessage tensor = new ProtobufMessage();
        shape.forEach(size -> tensor.number(1, size));
        return tensor.number(2, type).text(8, name).bytes(9, raw);
    }

    private static ProtobufMessage value(String name, int type, String... dimensions) {
        ProtobufMessage shape = new ProtobufMessage();
        for (String dimension : dimensions) {
            shape.message(1, new ProtobufMessage().text(2, dimension));
        }
        ProtobufMessage tensor = new ProtobufMessage().number(1, type).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }
}
