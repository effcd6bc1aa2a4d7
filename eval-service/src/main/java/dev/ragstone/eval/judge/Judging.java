package dev.ragstone.eval.judge;

import dev.ragstone.core.generation.Price;
import dev.ragstone.database.Database;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.config.EvaluationConfig.JudgeRoute;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Verdicts;
import dev.ragstone.models.generation.ChatServer;
import dev.ragstone.models.generation.OpenAiChatModel;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Language models as judges, if there are any. */
@Singleton
public class Judging {

    /** More than anybody has, where no limit is set. */
    private static final double NO_LIMIT = 1e9;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final List<JudgeModel> models;
    private final Judge judge;
    private final int votes;
    private final double sampleRate;

    Judging(EvaluationConfig evaluation, Database database) {
        EvaluationConfig.Judge config = evaluation.judge();
        this.models = models(config);
        this.votes = config.votes();
        this.sampleRate = config.sampleRate();
        JudgeBudget budget =
                new JudgeBudget(database, config.dailyUsd().orElse(NO_LIMIT), config.dailyCalls(), Clock.systemUTC());
        this.judge = new Judge(models, config.maxTokens(), budget, new JudgeReplies(database));
    }

    /** Whether there is a judge. */
    public boolean isEnabled() {
        return !models.isEmpty();
    }

    /** Whether a sampled interaction is shown to the judge; decided by a hash of its own, so that it is as any other sampled one. */
    public boolean wants(UUID interactionId) {
        return isEnabled() && JudgeSample.position(interactionId) < sampleRate;
    }

    /** What is true of a subject, as the judge sees it. */
    public Verdicts read(Subject subject) {
        return new JudgeVerdicts(subject, judge, votes);
    }

    /** The metrics that only a judge can give. */
    public List<Scorer> ownScorers(TextVectors vectors) {
        return List.of(
                RatingScorer.contextRelevance(),
                RatingScorer.groundedness(),
                new GeneratedQuestionsScorer(vectors),
                new SpreadScorer());
    }

    /** Has the judge's models write questions. */
    public QuestionWriter questionWriter() {
        return new QuestionWriter(judge);
    }

    private static List<JudgeModel> models(EvaluationConfig.Judge config) {
        List<JudgeModel> models = new ArrayList<>();
        for (JudgeRoute route : config.routes()) {
            ChatServer server = new ChatServer(
                    "ragstone.evaluation.judge.routes[%d]".formatted(models.size()),
                    route.baseUrl(),
                    route.model(),
                    route.apiKey().orElse(null),
                    route.apiVersion().orElse(null),
                    route.reasoning(),
                    CONNECT_TIMEOUT,
                    config.timeout());
            models.add(new JudgeModel(
                    new OpenAiChatModel(server),
                    new Price(route.inputPrice(), route.outputPrice()),
                    config.timeout(),
                    PAUSE));
        }
        return models;
    }
}
