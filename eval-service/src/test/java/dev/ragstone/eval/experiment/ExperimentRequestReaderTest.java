package dev.ragstone.eval.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ragstone.eval.experiment.ExperimentRequestReader.Defaults;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentRequestReaderTest {

    private static final Defaults DEFAULTS = new Defaults(
            List.of(
                    Metric.share("faithfulness"),
                    new Metric("latency_ms", Scale.AMOUNT),
                    new Metric("abstention", Scale.RATE),
                    Metric.share("judged")),
            Set.of("faithfulness", "latency_ms", "abstention"),
            4,
            32);

    @Test
    void whatCostsNothing_isMeasured_andScoresDecide_whereNothingIsSaid() {
        ExperimentOrder order = read("{'name': 'nightly', 'dataset': 'golden'}");

        assertThat(order.metrics()).containsExactly("faithfulness", "latency_ms", "abstention");
        assertThat(order.gates()).containsExactly("faithfulness");
        assertThat(order.dataSet()).isEqualTo(new DataSetChoice.Kept("golden", null));
        assertThat(order.baseline()).isEqualTo(new BaselineChoice.None());
        assertThat(order.smallestEffect()).isZero();
        assertThat(order.concurrency()).isEqualTo(4);
    }

    @Test
    void whatIsNamed_isMeasured_andDecides() {
        UUID baseline = UUID.randomUUID();
        ExperimentOrder order = read(
                """
                {'name': 'nightly', 'dataset': {'name': 'golden', 'version': '2'}, 'metrics': ['judged', 'latency_ms'],
                 'baseline': '%s', 'label': 'new prompt', 'smallestEffect': 0.05, 'concurrency': 32}
                """
                        .formatted(baseline));

        assertThat(order.metrics()).isEqualTo(order.gates()).containsExactly("latency_ms", "judged");
        assertThat(order.dataSet()).isEqualTo(new DataSetChoice.Kept("golden", "2"));
        assertThat(order.baseline()).isEqualTo(new BaselineChoice.Named(baseline));
        assertThat(order.label()).isEqualTo("new prompt");
        assertThat(order.smallestEffect()).isEqualTo(0.05);
        assertThat(order.concurrency()).isEqualTo(32);
    }

    @Test
    void dataSetThatComesAlong_isRead() {
        assertThat(
                        read("""
                                {'name': 'a', 'baseline': 'latest',
                                 'dataset': {'name': 'g', 'version': '1', 'cases': [{'id': 'x', 'question': 'Why?'}]}}
                                """)
                                .dataSet())
                .isInstanceOfSatisfying(
                        DataSetChoice.Given.class,
                        given -> assertThat(given.dataSet().cases()).hasSize(1));
    }

    @Test
    void everythingThatIsWrong_isNamedAtOnce() {
        assertThatThrownBy(
                        () -> read(
                                """
                        {'name': '', 'dataset': {'name': 'g', 'version': '1', 'cases': [{}]}, 'metrics': ['unheard-of'],
                         'baseline': 'first', 'label': 7, 'smallestEffect': 2, 'concurrency': 1.5}
                        """))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::violations, InstanceOfAssertFactories.list(String.class))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null"})
    void whatIsNoObject_isNoRequest(String body) {
        assertThatThrownBy(() -> read(body)).hasMessage("the body must be a JSON object");
    }

    private static ExperimentOrder read(String json) {
        try {
            return ExperimentRequestReader.read(EventJson.mapper().readTree(json.replace('\'', '"')), DEFAULTS);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
