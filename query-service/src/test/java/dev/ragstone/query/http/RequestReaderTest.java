package dev.ragstone.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final Identity ADA = new Identity("ada", "acme", Set.of("user:ada", "group:hr"), Set.of());

    private final RequestReader reader = new RequestReader(new RequestLimits(20, 30, 100, 1000));

    @Test
    void bareQuestion_getsTheDefaults_andTheScopeOfItsReader() {
        QueryCall call = read("{'question': 'Why?', 'mode': null}");

        assertThat(call.stream()).isFalse();
        assertThat(call.question())
                .isEqualTo(new Question(
                        "Why?",
                        List.of(),
                        new Scope("acme", Set.of("user:ada", "group:hr")),
                        Filter.everything(),
                        5,
                        50,
                        SearchMode.HYBRID,
                        true));
    }

    @Test
    void candidates_areRaisedToTopK() {
        assertThat(read("{'question': 'Why?', 'topK': 60, 'candidates': 10}")
                        .question()
                        .candidates())
                .isEqualTo(60);
    }

    @Test
    void everythingGiven_isTaken() {
        QueryCall call = read("{'question': 'Why?', 'mode': 'dense', 'rerank': false, 'stream': true, 'tenant': 'acme',"
                + "'conversation': [{'role': 'user', 'content': 'Hello'}], 'explain': true, 'new': 1}");

        assertThat(call.stream()).isTrue();
        assertThat(call.question().mode()).isEqualTo(SearchMode.DENSE);
        assertThat(call.question().rerank()).isFalse();
    }

    @Test
    void conversation_isTakenInItsOrder() {
        assertThat(read("{'question': 'Why?', 'conversation': [{'role': 'system', 'content': ''},"
                                + "{'role': 'user', 'content': 'What is b?'},"
                                + "{'role': 'assistant', 'content': 'A letter.'}]}")
                        .question()
                        .conversation())
                .containsExactly(
                        new Turn(Role.SYSTEM, ""),
                        new Turn(Role.USER, "What is b?"),
                        new Turn(Role.ASSISTANT, "A letter."));
    }

    @Test
    void everyTurnThatIsWrong_isNamed() {
        assertThatThrownBy(() -> read("{'question': 'Why?', 'conversation': [{'role': 'user', 'content': 'Hello'},"
                        + "{'role': 'USER', 'content': 'Hello'}, {'role': 'user'}, 'Hello', null,"
                        + "{'role': 'user', 'content': 'this turn has more than thirty characters'}]}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.violations())
                        .containsExactly(
                                "conversation[1] must be {role: user|assistant|system, content: text}",
                                "conversation[2] must be {role: user|assistant|system, content: text}",
                                "conversation[3] must be {role: user|assistant|system, content: text}",
                                "conversation[4] must be {role: user|assistant|system, content: text}",
                                "conversation[5] must have at most 30 characters, but has 41"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "'Hello'", "5"})
    void conversationThatIsNoArray_isAViolation(String conversation) {
        assertThatThrownBy(() -> read("{'question': 'Why?', 'conversation': " + conversation + "}"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void conversationOfTooManyTurns_isAViolation() {
        String turns = String.join(",", Collections.nCopies(101, "{'role': 'user', 'content': ''}"));
        assertThatThrownBy(() -> read("{'question': 'Why?', 'conversation': [" + turns + "]}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.violations())
                        .containsExactly("conversation must be an array of at most 100 turns"));
    }

    @Test
    void allViolations_areReportedTogether() {
        assertThatThrownBy(() -> read("{'question': 'longer than twenty characters', 'topK': 'x', 'candidates': 1001,"
                        + "'mode': 'HYBRID', 'rerank': 'no', 'stream': 1, 'tenant': 5, 'filters': [],"
                        + "'conversation': [{'role': 'judge', 'content': 'Hello'}]}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.violations()).hasSize(9));
    }

    @Test
    void tenantOfSomebodyElse_isForbidden() {
        assertThatThrownBy(() -> read("{'question': 'Why?', 'tenant': 'globex'}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void noBody_isAViolation() {
        assertThatThrownBy(() -> reader.read(null, ADA)).isInstanceOf(ProblemException.class);
    }

    private QueryCall read(String json) {
        try {
            return reader.read(new ObjectMapper().readTree(json.replace('\'', '"')), ADA);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
