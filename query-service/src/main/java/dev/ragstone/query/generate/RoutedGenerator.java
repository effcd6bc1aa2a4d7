package dev.ragstone.query.generate;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.query.prompt.Placeholders;
import dev.ragstone.query.prompt.Prompt;
import dev.ragstone.query.prompt.PromptCatalog;
import dev.ragstone.query.route.Assignment;
import dev.ragstone.query.route.ModelRoutes;
import dev.ragstone.query.route.Route;
import dev.ragstone.query.route.RouteResult;
import dev.ragstone.query.route.RoutedText;
import java.util.List;
import java.util.Map;

/** Has a language model write the answer. Where none does, the generator that needs no model stands in, and that is said. */
public final class RoutedGenerator implements Generator {

    private static final String STAND_IN = "generation";
    private static final String INCOMPLETE = "generation_incomplete";
    private static final Map<String, String> NOTHING_PUT_IN = Map.of(
            Placeholders.PASSAGES, "", Placeholders.QUESTION, "", Placeholders.FENCE, "", Placeholders.NO_ANSWER, "");
    private static final Generator DECLINING = new DecliningGenerator();

    private final ModelRoutes routes;
    private final PromptCatalog prompts;
    private final Generator standIn;

    /** Asks routes with prompts; {@code standIn} writes the answer when no model does. */
    public RoutedGenerator(ModelRoutes routes, PromptCatalog prompts, Generator standIn) {
        this.routes = routes;
        this.prompts = prompts;
        this.standIn = standIn;
    }

    @Override
    public Writer writer(Question question) {
        return new Writer(routes.models(), prompts.of(question).id(), true);
    }

    @Override
    public String instructions(Question question) {
        return prompts.of(question).instructions(NOTHING_PUT_IN);
    }

    @Override
    public Draft generate(GenerationTask task, TokenSink tokens) {
        if (task.evidence().passages().isEmpty()) {
            return DECLINING.generate(task, tokens);
        }
        Prompt prompt = prompts.of(task.question());
        AnswerRequest request = new AnswerRequest(prompt, task);
        RoutedText text = new RoutedText(tokens);
        Assignment assignment = new Assignment(task.question(), prompt.id(), task.expenses(), task.deadline());
        return routes.write(assignment, request::within, text, tokens)
                .map(result -> draft(result, prompt, text.declines() ? declined(task, tokens) : AnswerStatus.ANSWERED))
                .orElseGet(() -> standIn.generate(task, tokens).without(STAND_IN));
    }

    private static AnswerStatus declined(GenerationTask task, TokenSink tokens) {
        return DECLINING.generate(task, tokens).status();
    }

    private static Draft draft(RouteResult result, Prompt prompt, AnswerStatus status) {
        Route route = result.route();
        Usage usage = new Usage(
                result.tokens().prompt(),
                result.tokens().completion(),
                route.price().of(result.tokens()));
        Draft draft = new Draft(status, route.model(), prompt.id(), usage, route.name(), List.of());
        return result.isComplete() ? draft : draft.without(INCOMPLETE);
    }
}
