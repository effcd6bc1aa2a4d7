package dev.ragstone.query.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.query.FixtureEmbedders;
import dev.ragstone.query.FixtureIndex;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final FakeEmbedder configured = new FakeEmbedder(4);
    private final FakeEmbedder other = new FakeEmbedder(7);
    private final FakeEmbedder third = new FakeEmbedder(9);
    private final FixtureEmbedders embedders = new FixtureEmbedders(configured, other, third);
    private final FixtureIndex index = new FixtureIndex();
    private final NeededModels models = new NeededModels(index, embedders, configured.fingerprint());
    private final IndexReadiness readiness = new IndexReadiness(index, embedders);

    @Test
    void beforeAnythingServes_theConfiguredModelIsLoaded_andTheIndexIsUnready() {
        assertThat(models.prepare()).contains(configured.fingerprint());
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void indexThatIsAway_doesNotKeepTheModelFromBeingLoaded() {
        index.setAway(true);
        assertThat(models.prepare()).contains(configured.fingerprint());
        assertThat(reason(readiness.call())).contains("tell it to come back");
    }

    @Test
    void modelsOfServingAndJoiningGenerations_areLoaded_andNoOther() {
        index.serve(GenerationName.first(other.fingerprint()), new InMemoryIndex());
        index.join(GenerationName.first(third.fingerprint()));

        assertThat(models.prepare()).contains(other.fingerprint());
        assertThat(embedders.prepared()).containsExactlyInAnyOrder(other.fingerprint(), third.fingerprint());
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void generationOfAModelThatIsNotAtHand_isUnready_andTheReasonSaysWhatToDo() {
        index.serve(GenerationName.parse("unknown-12345678"), new InMemoryIndex());

        assertThat(reason(readiness.call()))
                .contains("unknown-12345678", "update query-service", "ragstone.embedding.model");
        assertThat(new EmbedderStarted(models).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void startedEmbedder_staysSo_whileTheModelOfANewGenerationIsLoaded() {
        EmbedderStarted started = new EmbedderStarted(models);
        embedders.setLoading(true);
        assertThat(reason(started.call())).contains("being loaded");
        assertThat(started.call().getStatus()).isEqualTo(Status.DOWN);

        embedders.setLoading(false);
        assertThat(started.call().getStatus()).isEqualTo(Status.UP);
        embedders.setLoading(true);
        assertThat(started.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void joiningModelThatCannotBeLoaded_doesNotMakeTheServiceUnready() {
        index.serve(GenerationName.first(other.fingerprint()), new InMemoryIndex());
        index.join(GenerationName.first(third.fingerprint()));
        embedders.setFailing(third.fingerprint());

        assertThat(new EmbedderStarted(models).call().getStatus()).isEqualTo(Status.UP);
        embedders.setFailing(other.fingerprint());
        assertThat(new EmbedderStarted(models).call().getStatus()).isEqualTo(Status.DOWN);
    }

    private static String reason(HealthCheckResponse response) {
        return response.getData().orElseThrow().get("reason").toString();
    }
}
