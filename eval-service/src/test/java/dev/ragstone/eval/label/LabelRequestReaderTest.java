package dev.ragstone.eval.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.problem.ProblemException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelRequestReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Set<String> METRICS = Set.of("faithfulness");

    @Test
    void verdictsAndNumbers_areValues() throws Exception {
        assertThat(read("{'metric':'faithfulness','value':true}").value()).isEqualTo(1);
        assertThat(read("{'metric':'faithfulness','value':false}").value()).isZero();
        assertThat(read("{'metric':'faithfulness','value':0.25,'comment':'half\\u0000true'}"))
                .isEqualTo(new Label("faithfulness", 0.25, "halftrue", "ada", NOW));
    }

    @Test
    void allThatIsWrong_isSaidTogether() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{'metric':'taste','value':1.5,'comment':7}"))
                .satisfies(problem -> assertThat(problem.violations()).hasSize(3));
    }

    @Test
    void anythingElse_isNoLabel() {
        for (String body : new String[] {"[]", "{}", "7", "{'metric':'faithfulness','value':'1'}"}) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body));
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LabelRequestReader.read(null, METRICS, "ada", NOW));
    }

    private static Label read(String json) throws JsonProcessingException {
        JsonNode body = EventJson.mapper().readTree(json.replace('\'', '"'));
        return LabelRequestReader.read(body, METRICS, "ada", NOW);
    }
}
