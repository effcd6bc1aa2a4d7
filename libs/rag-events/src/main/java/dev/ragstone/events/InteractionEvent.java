package dev.ragstone.events;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question with all that came of it: the record of {@link Topics#INTERACTIONS}, keyed by interaction id.
 *
 * @param interactionId names the interaction
 * @param traceId trace of the request; null if it was not traced
 * @param tenant tenant of the reader
 * @param origin where it came from: {@code live} or {@code experiment}
 * @param at when the question came
 * @param question the question
 * @param status how the question ended
 * @param answerability how likely the passages hold an answer, 0 to 1
 * @param answer the answer, with citation markers as {@code [1]}
 * @param citations one for each marker
 * @param passages the passages the answer was made from, best first
 * @param model what generated the answer
 * @param promptVersion version of the prompt it was generated with
 * @param route the route to the language model that wrote it; null where none did
 * @param usage what the generation consumed
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced
 * @param cached where the answer was made for another question, that question; null otherwise
 */
public record InteractionEvent(
        UUID interactionId,
        @Nullable String traceId,
        String tenant,
        String origin,
        Instant at,
        String question,
        AnswerStatus status,
        double answerability,
        String answer,
        List<CitationJson> citations,
        List<PassageJson> passages,
        String model,
        String promptVersion,
        @Nullable String route,
        UsageJson usage,
        TimingsJson timings,
        List<String> degraded,
        @Nullable CachedJson cached) {

    /**
     * @throws NullPointerException if a required member is missing
     */
    public InteractionEvent {
        Objects.requireNonNull(interactionId, "interactionId is missing");
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(origin, "origin is missing");
        Objects.requireNonNull(at, "at is missing");
        Objects.requireNonNull(question, "question is missing");
        Objects.requireNonNull(status, "status is missing");
        Objects.requireNonNull(answer, "answer is missing");
        Objects.requireNonNull(model, "model is missing");
        Objects.requireNonNull(promptVersion, "promptVersion is missing");
        Objects.requireNonNull(usage, "usage is missing");
        Objects.requireNonNull(timings, "timings is missing");
        citations = citations == null ? List.of() : List.copyOf(citations);
        passages = passages == null ? List.of() : List.copyOf(passages);
        degraded = degraded == null ? List.of() : List.copyOf(degraded);
    }

    /** The JSON form of an interaction. */
    public static InteractionEvent of(Interaction interaction) {
        Answer answer = interaction.answer();
        return new InteractionEvent(
                interaction.id(),
                interaction.traceId(),
                interaction.tenant(),
                interaction.origin().name().toLowerCase(Locale.ROOT),
                interaction.at(),
                interaction.question(),
                answer.status(),
                answer.answerability(),
                answer.text(),
                answer.citations().stream().map(CitationJson::of).toList(),
                interaction.passages().stream().map(PassageJson::of).toList(),
                answer.model(),
                answer.promptVersion(),
                answer.route(),
                UsageJson.of(answer.usage()),
                TimingsJson.of(interaction.timings()),
                interaction.degraded(),
                CachedJson.of(interaction.cachedFrom()));
    }

    /**
     * The interaction, as far as JSON carries it. Of a passage's chunk it does not carry ordinal, span, access list,
     * language and dates: see the values {@link PassageJson} gives instead.
     *
     * @throws IllegalArgumentException if a member does not have the form it must have
     */
    public Interaction toInteraction() {
        return new Interaction(
                interactionId,
                traceId,
                tenant,
                Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                at,
                question,
                toAnswer(),
                passages.stream().map(passage -> passage.toPassage(tenant)).toList(),
                timings.toTimings(),
                degraded,
                cached == null ? null : cached.question());
    }

    private Answer toAnswer() {
        return new Answer(
                status,
                answerability,
                answer,
                citations.stream().map(citation -> citation.toCitation(tenant)).toList(),
                model,
                promptVersion,
                route,
                usage.toUsage());
    }
}
