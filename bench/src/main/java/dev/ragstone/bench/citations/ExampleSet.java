package dev.ragstone.bench.citations;

import java.util.List;

/**
 * The examples of a set.
 *
 * @param name its name
 * @param folder what it was read from
 * @param examples its examples
 */
record ExampleSet(String name, String folder, List<Example> examples) {
    ExampleSet {
        examples = List.copyOf(examples);
    }

    /** Those whose label the set itself has. */
    List<Example> natural() {
        return examples.stream().filter(example -> !example.isAltered()).toList();
    }

    /** Those that were made for the fit. */
    List<Example> altered() {
        return examples.stream().filter(Example::isAltered).toList();
    }
}
