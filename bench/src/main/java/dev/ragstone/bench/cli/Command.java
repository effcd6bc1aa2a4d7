package dev.ragstone.bench.cli;

import java.util.List;

/** Something the bench can be told to do. */
public interface Command {

    /** The word that calls it. */
    String name();

    /** What it does, one line. */
    String summary();

    /** Its options. */
    List<Option> options();

    /**
     * Does it.
     *
     * @throws dev.ragstone.bench.failure.BenchException if it cannot go on
     */
    void run(Arguments arguments);
}
