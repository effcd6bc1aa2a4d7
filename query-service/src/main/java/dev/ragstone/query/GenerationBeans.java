package dev.ragstone.query;

import dev.ragstone.core.generation.Price;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.models.generation.ChatServer;
import dev.ragstone.models.generation.OpenAiChatModel;
import dev.ragstone.query.config.GenerationConfig;
import dev.ragstone.query.config.GenerationConfig.RouteConfig;
import dev.ragstone.query.config.PromptsConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.config.TenantsConfig;
import dev.ragstone.query.generate.ExtractiveGenerator;
import dev.ragstone.query.generate.ExtractiveSettings;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.generate.RoutedGenerator;
import dev.ragstone.query.prompt.PromptCatalog;
import dev.ragstone.query.prompt.PromptExperiment;
import dev.ragstone.query.prompt.PromptLibrary;
import dev.ragstone.query.route.ModelRoutes;
import dev.ragstone.query.route.Route;
import dev.ragstone.query.route.RouteLimits;
import dev.ragstone.query.route.RouteObserver;
import dev.ragstone.query.route.Routing;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wires what writes the answers. */
@Singleton
public class GenerationBeans {

    private final GenerationConfig generation;

    public GenerationBeans(GenerationConfig generation) {
        this.generation = generation;
    }

    /** Opened at the start, so that a prompt that is none fails it. */
    @Produces
    @Singleton
    @Startup
    Generator generator(QueryConfig query, TermAnalyzer analyzer, PromptCatalog prompts, ModelRoutes routes) {
        QueryConfig.Extractive extractive = query.extractive();
        Generator quoting = new ExtractiveGenerator(
                new Terms(analyzer), new ExtractiveSettings(extractive.sentences(), extractive.comparedSentences()));
        if (generation.routes().isEmpty()) {
            return quoting;
        }
        return new RoutedGenerator(routes, prompts, quoting);
    }

    /** Opened at the start, so that a route that does not exist fails it. */
    @Produces
    @Singleton
    @Startup
    Routing routing(TenantsConfig tenants) {
        return new Routing(routes(), generation.policy(), routesByTenant(tenants));
    }

    @Produces
    @Singleton
    ModelRoutes modelRoutes(Routing routing, Tracing tracing, MeterRegistry meters) {
        return new ModelRoutes(
                routing,
                new RouteObserver(tracing, meters),
                generation.hedgeAfter().orElse(null));
    }

    @Produces
    @Singleton
    PromptCatalog prompts(PromptsConfig prompts) {
        return new PromptCatalog(
                PromptLibrary.read(prompts.directory().orElse(null)), prompts.answer(), experiments(prompts));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (RouteConfig route : generation.routes()) {
            String setting = "ragstone.generation.routes[%d]".formatted(routes.size());
            if (routes.stream().anyMatch(other -> other.name().equals(route.name()))) {
                throw new IllegalArgumentException(
                        "%s.name is %s, which another route is called; give it a name of its own"
                                .formatted(setting, route.name()));
            }
            routes.add(route(route, setting));
        }
        return routes;
    }

    private Route route(RouteConfig route, String setting) {
        if (route.maxTokens() >= route.contextWindow()) {
            throw new IllegalArgumentException(
                    "%1$s.max-tokens is %2$d and leaves no room for a prompt in its context-window of %3$d; lower the one or raise the other"
                            .formatted(setting, route.maxTokens(), route.contextWindow()));
        }
        ChatServer server = new ChatServer(
                setting,
                route.baseUrl(),
                route.model(),
                route.apiKey().orElse(null),
                route.apiVersion().orElse(null),
                route.reasoning(),
                route.connectTimeout(),
                route.timeout());
        return new Route(
                route.name(),
                new OpenAiChatModel(server),
                new Price(route.inputPrice(), route.outputPrice()),
                limits(route),
                generation.breakerPause());
    }

    private static RouteLimits limits(RouteConfig route) {
        return new RouteLimits(
                route.contextWindow(),
                route.maxTokens(),
                route.concurrency(),
                route.firstTokenTimeout(),
                route.silenceTimeout(),
                route.timeout());
    }

    private static Map<String, List<String>> routesByTenant(TenantsConfig tenants) {
        Map<String, List<String>> byTenant = new HashMap<>();
        tenants.byId().forEach((tenant, settings) -> settings.generationRoutes()
                .ifPresent(names -> byTenant.put(tenant, names)));
        return byTenant;
    }

    private static List<PromptExperiment> experiments(PromptsConfig prompts) {
        return prompts.experiments().entrySet().stream()
                .filter(experiment -> experiment.getValue().enabled())
                .sorted(Map.Entry.comparingByKey())
                .map(experiment -> new PromptExperiment(
                        experiment.getKey(), experiment.getValue().share(), variants(experiment.getValue())))
                .toList();
    }

    private static List<PromptExperiment.Variant> variants(PromptsConfig.Experiment experiment) {
        return experiment.variants().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variant -> new PromptExperiment.Variant(
                        variant.getKey(),
                        variant.getValue().prompt(),
                        variant.getValue().weight()))
                .toList();
    }
}
