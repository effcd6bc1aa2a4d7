package dev.ragstone.query.generate.route;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.query.generate.DecliningGenerator;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.generate.prompt.Prompt;
import dev.ragstone.query.generate.prompt.PromptCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a language model write the answer. Where none does, the generator that needs no model stands in, and that is said. */
public final class RoutedGenerator implements Generator {

    private static final String STAND_IN = "generation";
    private static final String INCOMPLETE = "generation_incomplete";

    private final Routing routing;
    private final PromptCatalog prompts;
    private final Generator standIn;
    private final RouteObserver observer;
    private final @Nullable Duration hedgeAfter;

    /**
     * Asks routes with prompts.
     *
     * @param standIn writes the answer when no model does
     * @param hedgeAfter how long a route may be silent before the next is asked beside it; null: not at all
     */
    public RoutedGenerator(
            Routing routing,
            PromptCatalog prompts,
            Generator standIn,
            RouteObserver observer,
            @Nullable Duration hedgeAfter) {
        this.routing = routing;
        this.prompts = prompts;
        this.standIn = standIn;
        this.observer = observer;
        this.hedgeAfter = hedgeAfter;
    }

    @Override
    public Writer writer(Question question) {
        return new Writer(routing.models(), prompts.of(question).id(), true);
    }

    @Override
    public Draft generate(GenerationTask task, TokenSink tokens) {
        if (task.evidence().passages().isEmpty()) {
            return new DecliningGenerator().generate(task, tokens);
        }
        Prompt prompt = prompts.of(task.question());
        RoutedText text = new RoutedText(tokens);
        Optional<RouteResult> result = new RouteRun(
                        calls(task, prompt).iterator(),
                        new RouteRun.Terms(observer, tokens, task.deadline(), hedgeAfter),
                        text)
                .run();
        return result.map(given -> draft(given, text, prompt, task, tokens))
                .orElseGet(() -> standIn.generate(task, tokens).without(STAND_IN));
    }

    /** What each route would be asked; one whose model cannot take even the shortest prompt is passed over. */
    private List<RouteCall> calls(GenerationTask task, Prompt prompt) {
        return routing.order(task.question()).stream()
                .map(route -> prompt.request(
                                task,
                                route.limits().promptTokens(),
                                route.limits().maxTokens())
                        .map(request -> new RouteCall(route, request))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private Draft draft(RouteResult given, RoutedText text, Prompt prompt, GenerationTask task, TokenSink tokens) {
        Route route = given.route();
        Usage usage = new Usage(
                given.tokens().prompt(),
                given.tokens().completion(),
                route.price().of(given.tokens()));
        AnswerStatus status = AnswerStatus.ANSWERED;
        if (text.declines()) {
            new DecliningGenerator().generate(task, tokens);
            status = AnswerStatus.ABSTAINED;
        }
        Draft draft = new Draft(status, route.model(), prompt.id(), usage, route.name(), List.of());
        return given.isComplete() ? draft : draft.without(INCOMPLETE);
    }
}
