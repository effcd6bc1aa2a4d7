package dev.ragstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.ScriptedServices.Request;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Job after an upgrade fails exactly where answers became worse or nobody can say how they are, and says why. */
class EvalGateIT {

    private static final String ORDER = "POST /api/v1/experiments";
    private static final String LOOK = "GET /api/v1/experiments/5f0c";
    private static final String REPORT = "GET /api/v1/experiments/5f0c/report.xml";

    /** As eval-service answers it: without line breaks and blanks, and with a name that looks like a state. */
    private static final String EXPERIMENT =
            """
            {"id":"5f0c","name":"release","state":"%s","dataset":{"name":"state","version":"1"},\
            "smallestEffect":0.05,"progress":{"cases":2,"answered":%d,"failed":0},"orderedAt":"2026-11-26T20:00:00Z"}""";

    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?><testsuite name="release" tests="2">\
            <testcase classname="release.metrics" name="faithfulness"><failure message="0.9 before, 0.5 now"/></testcase>\
            <testcase classname="release.metrics" name="latency_ms"><skipped message="not compared"/></testcase></testsuite>""";

    @TempDir
    private Path folder;

    private ScriptedServices eval;

    @BeforeEach
    void start() throws IOException {
        eval = new ScriptedServices();
    }

    @AfterEach
    void stop() {
        eval.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSED", "CANNOT_TELL"})
    void experimentThatDidNotGetWorse_letsTheUpgradePass(String state) throws IOException {
        eval.reply(ORDER, 202, experiment("QUEUED", 0)).reply(LOOK, 200, experiment(state, 2));
        eval.reply(REPORT, 200, "<testsuite/>");

        Script.Ending ending = run(Map.of());

        assertThat(ending.output())
                .contains("experiment 5f0c", "\"answered\":2")
                .endsWith(state + "\n");
        assertThat(ending.code()).isZero();
        assertThat(eval.requests()).extracting(Request::authorization).allMatch("Bearer secret"::equals);
        assertThat(eval.requests().getFirst().body())
                .contains("\"dataset\":\"golden\"", "\"smallestEffect\":0.05", "\"metrics\":[\"faithfulness\"]");
    }

    @Test
    void experimentThatGotWorse_failsTheUpgradeWithTheMetrics() throws IOException {
        eval.reply(ORDER, 202, experiment("QUEUED", 0)).reply(LOOK, 200, experiment("REGRESSED", 2));
        eval.reply(REPORT, 200, XML);

        Script.Ending ending = run(Map.of());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.output())
                .contains("name=\"faithfulness\"><failure message=\"0.9 before, 0.5 now\"")
                .doesNotContain("latency_ms")
                .endsWith("FAILED: REGRESSED\n");
    }

    @Test
    void serviceThatIsOnItsWay_isWaitedFor() throws IOException {
        eval.reply(ORDER, 503, "not ready").reply(ORDER, 202, experiment("QUEUED", 0));
        eval.reply(LOOK, 503, "").reply(LOOK, 200, experiment("RUNNING", 1)).reply(LOOK, 200, experiment("PASSED", 2));
        eval.reply(REPORT, 200, "<testsuite/>");

        Script.Ending ending = run(Map.of());

        assertThat(ending.output()).contains("QUEUED", "RUNNING \"cases\":2,\"answered\":1");
        assertThat(ending.code()).isZero();
    }

    @Test
    void experimentThatDoesNotEnd_isGivenUpInTime() throws IOException {
        eval.reply(ORDER, 202, experiment("QUEUED", 0)).reply(LOOK, 200, experiment("RUNNING", 1));

        Script.Ending ending = run(Map.of("TIMEOUT", "1"));

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.output()).contains("FAILED: the experiment did not end within 1 s: ");
    }

    @Test
    void orderThatIsRefused_failsAtOnceWithTheReason() throws IOException {
        eval.reply(ORDER, 404, "{\"detail\":\"there is no data set 'golden'\"}");

        Script.Ending ending = run(Map.of());

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.output()).contains("FAILED: the experiment was refused", "there is no data set 'golden'");
        assertThat(eval.requests()).hasSize(1);
    }

    private Script.Ending run(Map<String, String> more) throws IOException {
        Job job = Combination.of("a gate after each upgrade")
                .all(Job.class)
                .findFirst()
                .orElseThrow();
        Map<String, String> variables = new HashMap<>(Map.of("EVAL", eval.address(), "API_KEY", "secret"));
        variables.putAll(more);
        Container container =
                job.getSpec().getTemplate().getSpec().getContainers().getFirst();
        return new Script(container, folder).run(variables);
    }

    private static String experiment(String state, int answered) {
        return EXPERIMENT.formatted(state, answered);
    }
}
