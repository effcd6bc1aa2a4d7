package dev.ragstone.eval.experiment.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.eval.flow.Reference;
import dev.ragstone.service.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DataSetReaderTest {

    @Test
    void everyLine_isACase_withAllThatItSays() {
        DataSet dataSet = DataSetReader.ofLines(
                "golden",
                "1",
                """
                {"id": "a", "question": "Why?", "reference": "Because.", "filters": {"language": "en"}, "tags": ["x"]}

                {"id": "b", "question": "Who?", "answerable": false, "conversation": [{"role": "user", "content": "Hi"}]}
                {"id": "c", "question": "When?", "reference": " "}
                """);

        assertThat(dataSet.cases()).extracting(TestCase::id).containsExactly("a", "b", "c");
        assertThat(dataSet.cases())
                .extracting(TestCase::expected)
                .containsExactly(Reference.of("Because."), new Reference(null, false), Reference.UNKNOWN);
        assertThat(dataSet.cases().getFirst().tags()).containsExactly("x");
    }

    @Test
    void everythingThatIsWrong_isNamed_withItsLine() {
        assertThatThrownBy(
                        () -> DataSetReader.ofLines(
                                "no name",
                                "1",
                                """
                        {"id": "a", "question": " ", "reference": 7, "answerable": "yes"}
                        {"id": "a", "question": "Why?", "filters": [], "conversation": {}, "tags": [1]}
                        {
                        """))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::violations, InstanceOfAssertFactories.list(String.class))
                .hasSize(9)
                .anyMatch(violation -> violation.startsWith("line 1.question is missing"))
                .anyMatch(violation -> violation.startsWith("line 2.filters must be an object"))
                .anyMatch(violation -> violation.startsWith("line 3 is not JSON"))
                .anyMatch(violation -> violation.startsWith("two cases have the id 'a'"));
    }

    @Test
    void dataSetWithoutCases_orWithTooMany_isNone() {
        assertThatThrownBy(() -> DataSetReader.ofLines("golden", "1", "\n")).hasMessageContaining("has 0");
        String many = IntStream.rangeClosed(0, DataSet.MOST_CASES)
                .mapToObj("{\"id\": \"%d\", \"question\": \"Why?\"}"::formatted)
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> DataSetReader.ofLines("golden", "1", many)).hasMessageContaining("has 5001");
    }

    @Test
    void manyViolations_areCutShort() {
        String lines =
                String.join("\n", List.of("{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}"));
        assertThatThrownBy(() -> DataSetReader.ofLines("golden", "1", lines))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::violations, InstanceOfAssertFactories.list(String.class))
                .hasSize(20);
    }
}
