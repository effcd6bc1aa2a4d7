package dev.ragstone.eval.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.Interactions;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InteractionReaderTest {

    private final Interaction interaction = Interactions.answered(UUID.randomUUID());
    private final String json = new String(EventJson.write(InteractionEvent.of(interaction)), UTF_8);

    @Test
    void whatQueryServiceWrites_isRead() {
        assertThat(InteractionReader.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(Intake.Received.class, received -> {
                    assertThat(received.interaction().id()).isEqualTo(interaction.id());
                    assertThat(received.interaction().answer()).isEqualTo(interaction.answer());
                });
    }

    @Test
    void everythingElse_isMalformedForAReason() {
        assertThat(reason(null)).isEqualTo("no-value");
        assertThat(reason("")).isEqualTo("not-an-interaction");
        assertThat(reason("{")).isEqualTo("not-an-interaction");
        assertThat(reason("{}")).isEqualTo("not-an-interaction");
        assertThat(reason("null")).isEqualTo("not-an-interaction");
        assertThat(reason(json.replace("\"live\"", "\"dead\""))).isEqualTo("invalid-member");
        assertThat(reason(json.replace("\"question\"", "\"answer2\""))).isEqualTo("not-an-interaction");
    }

    private static String reason(String value) {
        Intake intake = InteractionReader.read(value == null ? null : value.getBytes(UTF_8));
        assertThat(intake).isInstanceOf(Intake.Malformed.class);
        return ((Intake.Malformed) intake).reason();
    }
}
