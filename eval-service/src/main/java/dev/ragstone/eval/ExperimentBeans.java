package dev.ragstone.eval;

import dev.ragstone.eval.experiment.run.AnswerJudge;
import dev.ragstone.eval.experiment.synthesis.Author;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.flow.WrittenQuestion;
import dev.ragstone.eval.judge.Judging;
import dev.ragstone.eval.judge.QuestionWriter;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets experiments score by the metrics of live traffic, and have questions written by the models of the judge. */
class ExperimentBeans {

    @Produces
    @Singleton
    AnswerJudge answerJudge(Scoring scoring, Tracing tracing) {
        return new AnswerJudge() {
            @Override
            public List<Metric> metrics() {
                return scoring.metrics();
            }

            @Override
            public Set<String> usual() {
                return scoring.freeNames();
            }

            @Override
            public Map<String, ScoreResult> judge(Subject subject, Collection<String> metrics) {
                Attributes attributes = Attributes.of(
                        SpanAttributes.ANSWER_STATUS, subject.status().name());
                return tracing.inSpan(SpanNames.EVALUATE, attributes, () -> scoring.score(subject, metrics));
            }
        };
    }

    @Produces
    @Singleton
    Author author(Judging judging) {
        QuestionWriter writer = judging.questionWriter();
        return new Author() {
            @Override
            public boolean isThere() {
                return judging.isEnabled();
            }

            @Override
            public List<WrittenQuestion> about(String passage) {
                return writer.about(passage);
            }

            @Override
            public String beyond(String passage) {
                return writer.beyond(passage);
            }

            @Override
            public boolean isAnswered(String question, List<String> passages) {
                return writer.isAnswered(question, passages);
            }
        };
    }
}
