package dev.ragstone.eval.sample;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.database.Retrying;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Decides on interactions, with what is known of those before; waits while the database is away. */
@Singleton
public class Sampling {

    private final Sampler sampler;
    private final PromptVersions prompts;
    private final Retrying retrying;

    Sampling(Sampler sampler, PromptVersions prompts, Retrying retrying) {
        this.sampler = sampler;
        this.prompts = prompts;
        this.retrying = retrying;
    }

    /** Whether an interaction is judged. */
    public Uni<Decision> decide(Interaction interaction) {
        return retrying.untilDone(interaction.id(), () -> {
            Duration lag = Duration.between(interaction.at(), Instant.now());
            return sampler.decide(interaction, new Circumstances(prompts.isNew(interaction), lag));
        });
    }
}
