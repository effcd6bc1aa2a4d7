package dev.ragstone.bench.answerability;

import java.util.List;

/**
 * The examples of one data set.
 *
 * @param name its name
 * @param examples its examples
 */
record LabelledSet(String name, List<Example> examples) {
    LabelledSet {
        examples = List.copyOf(examples);
    }

    /** Those whose label the set itself has. */
    List<Example> natural() {
        return examples.stream()
                .filter(example -> example.kind() == Example.Kind.NATURAL)
                .toList();
    }

    /** Whether the set itself has both answerable and unanswerable questions. */
    boolean hasLabels() {
        return natural().stream().map(Example::answerable).distinct().count() == 2;
    }
}
