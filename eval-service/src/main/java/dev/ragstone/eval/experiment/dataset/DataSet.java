package dev.ragstone.eval.experiment.dataset;

import java.util.List;

/**
 * Cases under a name and a version. The same name and version always mean the same cases.
 *
 * @param name the name
 * @param version the version
 * @param cases at least one, with different ids
 */
public record DataSet(String name, String version, List<TestCase> cases) {

    /** More would not end within a day. */
    static final int MOST_CASES = 5_000;

    public DataSet {
        cases = List.copyOf(cases);
    }
}
