package dev.ragstone.query.rewrite;

import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatMessage.Role;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.prompt.Placeholders;
import dev.ragstone.query.prompt.Prompt;
import dev.ragstone.query.route.Assignment;
import dev.ragstone.query.route.ModelRoutes;
import dev.ragstone.query.route.Route;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A short text that one route writes about a question. */
public final class ModelText {

    private final ModelRoutes routes;
    private final Route route;
    private final Prompt prompt;
    private final Duration longest;

    /** Has {@code route} write with {@code prompt}, for no longer than {@code longest}. */
    public ModelText(ModelRoutes routes, Route route, Prompt prompt, Duration longest) {
        this.routes = routes;
        this.route = route;
        this.prompt = prompt;
        this.longest = longest;
    }

    /** The text about a question, without the space around it; empty if there is none. */
    Optional<String> write(Map<String, String> values, Question question, Expenses expenses) {
        Map<String, String> all = new HashMap<>(values);
        all.put(Placeholders.FENCE, Prompt.newFence());
        ChatRequest request = new ChatRequest(
                List.of(
                        new ChatMessage(Role.SYSTEM, prompt.instructions(all)),
                        new ChatMessage(Role.USER, prompt.request(all))),
                prompt.hints().maxTokens(route.limits().maxTokens()),
                prompt.hints().temperature());
        Assignment assignment = new Assignment(question, prompt.id(), expenses, Deadline.in(longest));
        return routes.complete(route, request, assignment)
                .map(completed -> completed.text().strip())
                .filter(text -> !text.isEmpty());
    }
}
