package dev.ragstone.deploy.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code values.yaml} has under a name: a value, or a group of them. */
sealed interface ChartValue {

    /** The name, without those of the groups around it. */
    String name();

    /**
     * Values under a common name.
     *
     * @param name the name; empty: all values of the chart
     * @param members what the group holds, in the order of the file
     */
    record Group(String name, List<ChartValue> members) implements ChartValue {

        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * A value that a user sets.
     *
     * @param name its name
     * @param description what it is for, in Markdown
     * @param schema what is said of it beside the type of its default, as JSON Schema
     * @param standard its default: text, number, truth value, list or map
     */
    record Leaf(String name, String description, Map<String, Object> schema, @Nullable Object standard)
            implements ChartValue {

        public Leaf {
            schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
        }
    }

    /** A leaf with the names of its groups before its own, as {@code --set} takes it. */
    record Path(String path, Leaf leaf) {}

    /** All leaves below this one, in the order of the file. */
    default List<Path> leaves() {
        List<Path> found = new ArrayList<>();
        collect("", found);
        return found;
    }

    private void collect(String prefix, List<Path> found) {
        String path = prefix.isEmpty() ? name() : prefix + '.' + name();
        switch (this) {
            case Leaf leaf -> found.add(new Path(path, leaf));
            case Group group -> group.members().forEach(member -> member.collect(path, found));
        }
    }
}
