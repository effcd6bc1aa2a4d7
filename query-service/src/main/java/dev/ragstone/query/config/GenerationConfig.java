package dev.ragstone.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What writes the answers. */
@ConfigMapping(prefix = "ragstone.generation")
public interface GenerationConfig {

    /** Language models that write answers; without any, answers are quoted from the passages. */
    List<RouteConfig> routes();

    /** By what the order is decided in which routes are asked. */
    @WithDefault("listed")
    RoutePolicy policy();

    /** How long a route may be silent before the next is asked beside it; absent: as long as it may be at all. */
    Optional<Duration> hedgeAfter();

    /** How long a request may take until its answer is complete; no model is asked afterwards. */
    @WithDefault("60s")
    Duration deadline();

    /** How long a route is left alone after three of its last five calls have failed. */
    @WithDefault("15s")
    Duration breakerPause();

    /** What tenants may spend. */
    Budget budget();

    /** What tenants may spend. */
    interface Budget {

        /** US dollars that a tenant may spend on language models in a day (UTC); absent: as many as it likes. */
        Optional<@DecimalMin("0") Double> dailyUsd();

        /** Share of it from which on the cheapest model is asked first. */
        @WithDefault("0.8")
        @DecimalMin("0")
        @DecimalMax("1")
        double softShare();
    }

    /** One model behind a server of the OpenAI form. */
    interface RouteConfig {

        /** What it is called in metrics, spans and other settings. */
        @NotBlank
        String name();

        /** What {@code chat/completions} is added to, such as {@code https://api.openai.com/v1}. */
        URI baseUrl();

        /** Name of the model. */
        @NotBlank
        String model();

        /** The API key; absent: the server asks for none. */
        Optional<String> apiKey();

        /** Version of Azure OpenAI's interface; absent: the server is none of Azure's. */
        Optional<String> apiVersion();

        /** Whether the model thinks before it answers: it limits its tokens under another name and takes no temperature. */
        @WithDefault("false")
        boolean reasoning();

        /** US dollars for a million tokens that the model reads. */
        @WithDefault("0")
        @DecimalMin("0")
        double inputPrice();

        /** US dollars for a million tokens that the model writes. */
        @WithDefault("0")
        @DecimalMin("0")
        double outputPrice();

        /** Tokens that the model can see, those it writes included. */
        @WithDefault("8192")
        @Min(512)
        int contextWindow();

        /** Tokens of an answer at the most. */
        @WithDefault("1024")
        @Min(1)
        int maxTokens();

        /** Calls at once. */
        @WithDefault("32")
        @Min(1)
        int concurrency();

        /** How long a connection may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long the model may take until it says something. */
        @WithDefault("15s")
        Duration firstTokenTimeout();

        /** How long it may then be silent. */
        @WithDefault("10s")
        Duration silenceTimeout();

        /** How long an answer may take. */
        @WithDefault("60s")
        Duration timeout();
    }
}
