package dev.ragstone.eval.experiment;

import java.util.UUID;

/** What an experiment is compared with. */
sealed interface BaselineChoice {

    /** Nothing. */
    record None() implements BaselineChoice {}

    /** The newest one of the same name and data set that has ended and has not regressed, if there is one. */
    record Latest() implements BaselineChoice {}

    /** This one. */
    record Named(UUID id) implements BaselineChoice {}
}
