package dev.ragstone.query;

import dev.ragstone.query.config.PromptsConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.config.UnderstandingConfig;
import dev.ragstone.query.prompt.PromptCatalog;
import dev.ragstone.query.prompt.Purpose;
import dev.ragstone.query.rewrite.Imagination;
import dev.ragstone.query.rewrite.ModelRewriter;
import dev.ragstone.query.rewrite.ModelText;
import dev.ragstone.query.rewrite.QuestionRewriter;
import dev.ragstone.query.rewrite.Variations;
import dev.ragstone.query.route.ModelRoutes;
import dev.ragstone.query.route.Routing;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wires the language models that look at a question before it is searched for. */
@Singleton
class QuestionModels {

    private static final String PREFIX = "ragstone.query.understanding.";

    private final UnderstandingConfig config;
    private final PromptsConfig prompts;
    private final PromptCatalog catalog;
    private final Routing routing;
    private final ModelRoutes routes;

    QuestionModels(
            QueryConfig config, PromptsConfig prompts, PromptCatalog catalog, Routing routing, ModelRoutes routes) {
        this.config = config.understanding();
        this.prompts = prompts;
        this.catalog = catalog;
        this.routing = routing;
        this.routes = routes;
    }

    /** The model, if one is to rewrite; {@code rules} otherwise, and when it does not. */
    QuestionRewriter rewriter(QuestionRewriter rules) {
        ModelText model = text(config.rewriteRoute(), "rewrite-route", prompts.rewrite(), Purpose.REWRITE);
        return model == null ? rules : new ModelRewriter(model, rules);
    }

    Variations variations() {
        return new Variations(
                text(config.varyRoute(), "vary-route", prompts.vary(), Purpose.VARY), config.variations());
    }

    Imagination imagination() {
        return new Imagination(text(config.imagineRoute(), "imagine-route", prompts.imagine(), Purpose.IMAGINE));
    }

    private @Nullable ModelText text(Optional<String> route, String setting, String prompt, Purpose purpose) {
        return route.map(name -> new ModelText(
                        routes,
                        routing.known(name, PREFIX + setting),
                        catalog.named(
                                prompt, "ragstone.prompts." + purpose.name().toLowerCase(Locale.ROOT), purpose),
                        config.timeout()))
                .orElse(null);
    }
}
