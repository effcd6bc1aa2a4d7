package dev.ragstone.eval.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator can set about evaluation; the database and the broker are Quarkus' own keys. */
@ConfigMapping(prefix = "ragstone.evaluation")
public interface EvaluationConfig {

    /** Share of the live interactions that is judged, 0 to 1; some are always judged. */
    @WithDefault("1.0")
    double sampleRate();

    /** Answers from passages with a lower answerability than this are always judged, 0 to 1. */
    @WithDefault("0.3")
    double lowConfidenceBelow();

    /** How long all answers of a new version of a prompt are judged; 0 means that being new is no reason. */
    @WithDefault("24h")
    Duration newPromptVersionFor();

    /** The lag from which on less is judged: at twice as much half of it. */
    @WithDefault("15m")
    Duration shedAfter();

    /** How long interactions that are not judged are kept, so that feedback can bring them in. */
    @WithDefault("24h")
    Duration unsampledRetention();

    /** How long evaluations are kept, with their interactions and feedback. */
    @WithDefault("90d")
    Duration retention();

    /** Least support of a claim that counts as supported, 0 to 1. */
    @WithDefault("0.6")
    double supportThreshold();

    /** Least share of a question's terms, by weight, that a relevant passage holds, 0 to 1. */
    @WithDefault("0.5")
    double relevanceThreshold();

    /** Where traces are shown: what a trace id is added to, such as {@code http://localhost:16686/trace/}; absent: nowhere. */
    Optional<URI> traceUrl();

    /** Whether and how texts are compared by vectors. */
    Embedding embedding();

    /** The embedding model of this service. */
    interface Embedding {

        /**
         * Whether live traffic is judged by vectors as well: answer relevancy, and words of claims beside those of passages. It
         * costs up to half a second of a core for each answer that a language model wrote.
         */
        @WithDefault("false")
        boolean enabled();

        /** The name of the model. */
        @WithDefault("bge-small-en-v1.5")
        String model();

        /** How many texts are embedded at a time, each on one core. */
        @WithDefault("1")
        int concurrency();
    }

    /** What is watched for drift, and how closely. */
    Drift drift();

    /** What is watched for drift, and how closely. */
    interface Drift {

        /** The metrics, each with values from 0 to 1. */
        @WithDefault("faithfulness,citation_recall,context_relevance,abstention")
        List<String> metrics();

        /** How many scores tell what a metric is like; drift is looked for in those that follow. */
        @WithDefault("500")
        int baseline();

        /** How many scores it takes in the mean until scores that have not changed raise an alarm. */
        @WithDefault("10000")
        double falseAlarmEvery();
    }

    /** The entailment model that judges, where {@code ragstone.entailment.model} is one. */
    Entailment entailment();

    /** The entailment model that judges. */
    interface Entailment {

        /** Share of the sampled interactions that it sees, 0 to 1. */
        @WithDefault("1.0")
        double sampleRate();

        /** How likely it has to find that a passage entails a claim, 0 to 1. */
        @WithDefault("0.5")
        double supportThreshold();
    }

    /** Language models that judge. */
    Judge judge();

    /** Language models that judge; without any, nothing is judged by a model. */
    interface Judge {

        /** The models, in the order in which they are asked. */
        List<JudgeRoute> routes();

        /** Share of the sampled interactions that a judge sees, 0 to 1. */
        @WithDefault("1.0")
        double sampleRate();

        /** How often a verdict is asked for; the majority decides. */
        @WithDefault("1")
        int votes();

        /** US dollars that judging may cost in a day (UTC); absent: as many as it takes. */
        Optional<Double> dailyUsd();

        /** Calls of models in a day (UTC) at the most. */
        @WithDefault("10000")
        long dailyCalls();

        /** How many interactions are judged at a time, by each replica. */
        @WithDefault("2")
        int concurrency();

        /** Tokens of a reply at the most. */
        @WithDefault("1024")
        int maxTokens();

        /** How long a reply may take. */
        @WithDefault("60s")
        Duration timeout();
    }

    /** One model behind a server of the OpenAI form. */
    interface JudgeRoute {

        /** What {@code chat/completions} is added to, such as {@code https://api.openai.com/v1}. */
        URI baseUrl();

        /** Name of the model. */
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
        double inputPrice();

        /** US dollars for a million tokens that the model writes. */
        @WithDefault("0")
        double outputPrice();
    }

    /** What happens while the database or the broker is away. */
    Retry retry();

    /** The pause between two attempts to keep an evaluation; it doubles from the first to the longest. */
    interface Retry {

        /** The first pause. */
        @WithDefault("500ms")
        Duration firstPause();

        /** The longest pause. */
        @WithDefault("15s")
        Duration longestPause();
    }
}
