package dev.ragstone.eval.experiment;

import dev.ragstone.eval.experiment.dataset.DataSet;
import org.jspecify.annotations.Nullable;

/** The data set that an experiment asks for. */
sealed interface DataSetChoice {

    /** One that is kept; of its newest version, if none is named. */
    record Kept(String name, @Nullable String version) implements DataSetChoice {}

    /** One that comes with the request, and is kept from then on. */
    record Given(DataSet dataSet) implements DataSetChoice {}
}
