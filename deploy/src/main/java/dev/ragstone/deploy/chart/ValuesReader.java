package dev.ragstone.deploy.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads values with their comments. A comment that begins with {@code --} describes the value below it, and {@code @schema} adds
 * JSON Schema, as YAML in one line, to what its default shows. A map without a description is a group.
 */
final class ValuesReader {

    private static final String DESCRIPTION = "--";
    private static final String SCHEMA = "@schema";

    private ValuesReader() {}

    /**
     * Reads a file of values.
     *
     * @throws IllegalArgumentException if values have no description; the message names all of them
     */
    static ChartValue.Group read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        List<String> undescribed = new ArrayList<>();
        ChartValue.Group values = group("", "", (MappingNode) root, undescribed);
        if (!undescribed.isEmpty()) {
            throw new IllegalArgumentException(
                    "Values without a description: %s. Put a comment above each that begins with '# --'."
                            .formatted(String.join(", ", undescribed)));
        }
        return values;
    }

    private static ChartValue.Group group(String name, String prefix, MappingNode node, List<String> undescribed) {
        List<ChartValue> members = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            List<String> comment = comment(tuple.getKeyNode());
            if (!comment.isEmpty()) {
                members.add(leaf(key, comment, tuple.getValueNode()));
            } else if (tuple.getValueNode() instanceof MappingNode map
                    && !map.getValue().isEmpty()) {
                members.add(group(key, prefix + key + '.', map, undescribed));
            } else {
                undescribed.add(prefix + key);
            }
        }
        return new ChartValue.Group(name, members);
    }

    /** The lines of a node's comment from its description on; what stands before is said of the file. */
    private static List<String> comment(Node key) {
        return lines(key).dropWhile(line -> !line.startsWith(DESCRIPTION)).toList();
    }

    private static Stream<String> lines(Node key) {
        @Nullable List<CommentLine> comments = key.getBlockComments();
        return comments == null
                ? Stream.of()
                : comments.stream().map(line -> line.getValue().strip());
    }

    private static ChartValue.Leaf leaf(String name, List<String> comment, Node value) {
        String description = comment.stream()
                .filter(line -> !line.startsWith(SCHEMA))
                .reduce((above, below) -> above + ' ' + below)
                .orElseThrow()
                .substring(DESCRIPTION.length())
                .strip();
        Map<String, Object> schema = new LinkedHashMap<>();
        comment.stream()
                .filter(line -> line.startsWith(SCHEMA))
                .map(line -> new Yaml().<Map<String, Object>>load(line.substring(SCHEMA.length())))
                .forEach(schema::putAll);
        return new ChartValue.Leaf(name, description, schema, new Plain().of(value));
    }

    /** What a node says, without its comments. */
    private static final class Plain extends SafeConstructor {

        Plain() {
            super(new LoaderOptions());
        }

        @Nullable
        Object of(Node node) {
            return constructDocument(node);
        }
    }
}
