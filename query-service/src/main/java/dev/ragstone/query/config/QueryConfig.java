package dev.ragstone.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How questions are answered. */
@ConfigMapping(prefix = "ragstone.query")
public interface QueryConfig {

    /** Limits of one request. */
    Limits limits();

    /** How many requests are let in at once. */
    AdmissionConfig admission();

    /** The question's vector. */
    Embedding embedding();

    /** What language models do to a question before it is searched for. */
    UnderstandingConfig understanding();

    /** Search and fusion. */
    Retrieval retrieval();

    /**
     * Answerability below which a question is declined. Most questions that people ask have an answer, so that the default
     * errs on the side of answering: it answers 90 to 98 % of the answerable questions of three development sets, and declines
     * 17 to 46 % of the others.
     */
    @WithDefault("0.35")
    @DecimalMin("0")
    @DecimalMax("1")
    double abstainBelow();

    /** What answers are made from. */
    Context context();

    /** What is remembered of searches and answers. */
    CacheConfig cache();

    /** Where conversations and what was spent are kept. */
    @WithDefault("memory")
    StateStore state();

    /** Conversations that clients continue by their id. */
    Conversation conversation();

    /** The generator that quotes. */
    Extractive extractive();

    /** The check of citations. */
    Citations citations();

    /** What becomes of interactions. */
    Recording recording();

    /** Limits of one request. */
    interface Limits {

        /** Characters of a question. */
        @WithDefault("2000")
        @Min(1)
        int questionCharacters();

        /** Characters of one turn of the conversation. */
        @WithDefault("20000")
        @Min(1)
        int turnCharacters();

        /** Passages that a question may be answered from. */
        @WithDefault("100")
        @Min(1)
        @Max(1000)
        int answerTopK();

        /** Passages of one retrieval, and candidates per channel of any request. */
        @WithDefault("1000")
        @Min(1)
        @Max(10_000)
        int retrieveTopK();
    }

    /** The question's vector. */
    interface Embedding {

        /** Questions embedded at once. */
        @WithDefault("2")
        @Min(1)
        int concurrency();

        /** Questions whose vectors are remembered. */
        @WithDefault("10000")
        @Min(0)
        long cacheSize();

        /** How long one embedding may take; then the search goes on without it. */
        @WithDefault("5s")
        Duration timeout();
    }

    /** Search and fusion. */
    interface Retrieval {

        /** How long the searches of one question may take. */
        @WithDefault("10s")
        Duration timeout();

        /** How the channels' rankings become one. */
        @WithDefault("standardised")
        FusionMethod fusion();

        /** Weight of the dense channel in the fusion. */
        @WithDefault("0.5")
        @DecimalMin("0")
        double denseWeight();

        /** Weight of the lexical channel in the fusion. */
        @WithDefault("0.75")
        @DecimalMin("0")
        double lexicalWeight();
    }

    /** A way to join the rankings of the channels. */
    enum FusionMethod {
        /** The sum of standard scores. */
        STANDARDISED,
        /** The sum of reciprocal ranks. */
        RECIPROCAL_RANK
    }

    /** What answers are made from. */
    interface Context {

        /**
         * Resemblance from which on a passage is left out of an answer for a better one: the share of the sequences of five
         * words that both have; 1: only equal texts, 0: nothing is left out. At the default a chunk of the default size may
         * differ in one word.
         */
        @WithDefault("0.95")
        @DecimalMin("0")
        @DecimalMax("1")
        double nearDuplicates();

        /** Weight of relevance against diversity in the order of the best candidates; 1 leaves the order as it is. */
        @WithDefault("1")
        @DecimalMin("0")
        @DecimalMax("1")
        double mmrLambda();

        /** Whether passages of an answer that follow each other in their document become one. */
        @WithDefault("true")
        boolean mergeNeighbours();

        /** Tokens of the passages of an answer, estimated; 100 chunks of the default size fit into the default. */
        @WithDefault("32000")
        @Min(1)
        int maxTokens();
    }

    /** Where a service keeps what outlives a request. */
    enum StateStore {
        /** In the process: for one replica, and until it ends. */
        MEMORY,
        /** In PostgreSQL: {@code quarkus.datasource.*} says where. */
        POSTGRESQL
    }

    /** Conversations that clients continue by their id. */
    interface Conversation {

        /** How long one is kept after its last question. */
        @WithDefault("24h")
        Duration timeToLive();

        /** Questions with their answers that are kept of one; the oldest are forgotten first. */
        @WithDefault("50")
        @Min(1)
        @Max(1000)
        int maxExchanges();

        /** Characters that are kept of one. */
        @WithDefault("100000")
        @Min(1)
        int maxCharacters();

        /** Tokens of it, estimated, that go with a question: the newest exchanges. */
        @WithDefault("2000")
        @Min(0)
        int maxTokens();
    }

    /** The generator that quotes. */
    interface Extractive {

        /** Sentences of an answer; a list or a code block counts as one. */
        @WithDefault("4")
        @Min(1)
        int sentences();

        /**
         * How many of the best sentences are embedded to compare them with the question; 5 to 10 ms each. More than 8
         * chose no better on the development questions.
         */
        @WithDefault("8")
        @Min(0)
        int comparedSentences();
    }

    /** The check of citations. */
    interface Citations {

        /** Support from which on a citation is SUPPORTED. */
        @WithDefault("0.6")
        @DecimalMin("0")
        @DecimalMax("1")
        double supportedFrom();

        /** What becomes of sentences that the passages they cite do not support. */
        @WithDefault("annotate")
        CitationPolicy policy();

        /** The second look by an entailment model, where {@code ragstone.entailment.model} is one. */
        Entailment entailment();
    }

    /** When an entailment model looks at a citation after words have, and how long it may. */
    interface Entailment {

        /** Support by words from which on it looks. */
        @WithDefault("0.1")
        @DecimalMin("0")
        @DecimalMax("1")
        double from();

        /** Support by words up to which it looks; what a passage says word for word it never sees. */
        @WithDefault("0.95")
        @DecimalMin("0")
        @DecimalMax("1")
        double upTo();

        /** How likely it has to find that the passage entails the sentence. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        double supportedFrom();

        /** Sentences with a passage they cite, of one answer, that it looks at; the verdict by words stands for more. */
        @WithDefault("20")
        @Min(0)
        int pairs();

        /** How long it may take for one answer; then the verdict by words stands. */
        @WithDefault("2s")
        Duration deadline();
    }

    /** What becomes of interactions. */
    interface Recording {

        /** Interactions that wait for Kafka; more are dropped and counted. */
        @WithDefault("1000")
        @Min(1)
        int queueSize();

        /** Interactions on their way to Kafka at once. */
        @WithDefault("64")
        @Min(1)
        int inFlight();

        /** How long the stop of the service waits for those that are left. */
        @WithDefault("5s")
        Duration drainTimeout();
    }
}
