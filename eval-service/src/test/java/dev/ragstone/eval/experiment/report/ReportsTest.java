package dev.ragstone.eval.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.experiment.outcome.Interval;
import dev.ragstone.eval.experiment.outcome.Loss;
import dev.ragstone.eval.experiment.outcome.MetricComparison;
import dev.ragstone.eval.experiment.outcome.MetricOutcome;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.outcome.Variant;
import dev.ragstone.eval.experiment.run.CaseResult.Unanswered;
import dev.ragstone.eval.experiment.run.Experiment;
import dev.ragstone.eval.experiment.run.Experiment.Progress;
import dev.ragstone.eval.experiment.run.ExperimentState;
import dev.ragstone.eval.experiment.run.Plan;
import dev.ragstone.statistics.comparison.Verdict;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {

    private static final MetricComparison WORSE =
            new MetricComparison(40, 0.9, 0.5, -0.4, new Interval(-0.45, -0.35), Verdict.WORSE, 0.0001, null);
    private static final Outcome OUTCOME = new Outcome(
            List.of(
                    metric("faithfulness", WORSE, true),
                    metric("latency_ms", null, false),
                    metric("citation_recall", WORSE, false)),
            List.of(new Variant("extractive", "1.0.0", 40)),
            Map.of("timeout", 1L));
    private static final List<Unanswered> UNANSWERED =
            List.of(new Unanswered("case <1>", "What about <script>alert('1')</script>?", "timeout"));

    @Test
    void junit_countsARegressionAsFailure_aCaseWithoutAnswerAsError_andWhatWasNotComparedAsSkipped() throws Exception {
        Element suite = parse(JUnitReport.of(experiment(null), OUTCOME.metrics(), UNANSWERED));

        assertThat(suite.getAttribute("name")).isEqualTo("nightly");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(outcomeOf(suite, "faithfulness")).isEqualTo("failure");
        assertThat(outcomeOf(suite, "latency_ms")).isEqualTo("skipped");
        assertThat(outcomeOf(suite, "citation_recall")).isEqualTo("system-out");
        assertThat(outcomeOf(suite, "case <1>")).isEqualTo("error");
    }

    @Test
    void junit_ofAnExperimentThatFailed_saysWhy_whateverCharactersThatHas() throws Exception {
        Element suite = parse(JUnitReport.of(experiment("no \u0001 answer"), List.of(), List.of()));

        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("no ? answer");
    }

    @Test
    void page_tellsTheVerdicts_andTheCasesThatLostMost_butRunsNothingOfThem() {
        Loss loss = new Loss("a", "Why <b>?", 0.9, 0.1);
        String page = HtmlReport.of(
                experiment(null),
                OUTCOME,
                UNANSWERED,
                Map.of("faithfulness", List.of(new WorstCase(loss, "Because.", "<img src=x onerror=alert(1)>"))));

        assertThat(page)
                .contains("nightly: REGRESSED", "regressed", "-0.4000", "extractive with prompt 1.0.0 (40)")
                .contains("Lost most: faithfulness", "Why &lt;b&gt;?", "Because.")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .doesNotContain("<script", "<img", "http://", "https://");
        assertThat(HtmlReport.POLICY).contains("default-src 'none'").doesNotContain("unsafe");
    }

    private static MetricOutcome metric(String name, @Nullable MetricComparison comparison, boolean regressed) {
        return new MetricOutcome(
                name, true, true, 40, 0.5, new Interval(0.4, 0.6), Map.of(), Map.of(), 40, comparison, regressed);
    }

    private static Experiment experiment(@Nullable String failure) {
        Plan plan = new Plan("nightly", "new prompt", "golden", "1", 41, List.of(), List.of(), new UUID(0, 1), 0, 4);
        return new Experiment(
                new UUID(0, 2),
                "acme",
                plan,
                failure == null ? ExperimentState.REGRESSED : ExperimentState.FAILED,
                failure,
                new Progress(40, 1),
                Instant.EPOCH,
                Instant.EPOCH,
                OUTCOME);
    }

    private static Element parse(String xml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    private static String outcomeOf(Element suite, String name) {
        for (int i = 0; i < suite.getChildNodes().getLength(); i++) {
            Element test = (Element) suite.getChildNodes().item(i);
            if (test.getAttribute("name").equals(name)) {
                return test.getFirstChild().getNodeName();
            }
        }
        throw new AssertionError("no test case " + name);
    }
}
