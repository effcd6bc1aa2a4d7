package dev.ragstone.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.answer.Interaction;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back, by this and by the next release. */
class WireRecordsTest {

    @Test
    void comesBack_interaction() {
        Interaction interaction = Events.interaction();

        byte[] json = EventJson.write(InteractionEvent.of(interaction));

        assertThat(EventJson.read(json, InteractionEvent.class).toInteraction()).isEqualTo(interaction);
    }

    @Test
    void comesBack_interactionOfAReleaseThatRememberedNoAnswers() {
        byte[] json = text(InteractionEvent.of(Events.interaction()))
                .replace(",\"cached\":{\"question\":\"How much leave is there?\"}", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.read(json, InteractionEvent.class).cached()).isNull();
    }

    @Test
    void comesBack_status() {
        StatusEvent status = StatusEvent.of(Events.indexedEntry());

        assertThat(EventJson.read(EventJson.write(status), StatusEvent.class)).isEqualTo(status);
        assertThat(status.version()).isEqualTo(8);
        assertThat(status.indexedVersion()).isEqualTo(7);
        assertThat(status.chunks()).isEqualTo(3);
        assertThat(status.key()).isEqualTo("acme/handbook/leave");
    }

    @Test
    void leavesAbsentMembersOut_status() {
        String json = text(StatusEvent.of(Events.deletedEntry()));

        assertThat(json)
                .isEqualTo("{\"tenant\":\"acme\",\"id\":\"handbook/leave\",\"state\":\"DELETED\","
                        + "\"outcome\":\"DELETED\",\"chunks\":0,\"attempt\":1,\"at\":\"2026-11-01T09:00:00Z\"}");
    }

    @Test
    void comesBack_evaluation() {
        EvaluationEvent evaluation = Events.evaluation();

        assertThat(EventJson.read(EventJson.write(evaluation), EvaluationEvent.class))
                .isEqualTo(evaluation);
        assertThat(text(evaluation))
                .contains("\"faithfulness\":{\"value\":0.75}", "\"citation_coverage\":{\"skipped\":\"no-citations\"}");
    }

    @Test
    void comesBack_feedback() {
        FeedbackEvent feedback = new FeedbackEvent(Events.INTERACTION_ID, -1, "too short", Events.AT);

        assertThat(EventJson.read(EventJson.write(feedback), FeedbackEvent.class))
                .isEqualTo(feedback);
    }

    @Test
    void comesBack_documentData() {
        DocumentData data = Events.leaveData();

        assertThat(new DocumentEventReader().readData(data.toJson())).isEqualTo(data);
        assertThat(data.toBuilder().build()).isEqualTo(data);
    }

    @Test
    void skipsWhatIsNew_memberOfALaterRelease() {
        byte[] json = text(Events.evaluation())
                .replace("{\"value\":0.75}", "{\"value\":0.75,\"interval\":[0.7,0.8]}")
                .replaceFirst("\\{", "{\"later\":{},")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.read(json, EvaluationEvent.class)).isEqualTo(Events.evaluation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"interactionId\":\"x\"}",
                "{\"interactionId\":\"3f2b8f0e-6a54-4c0e-9f5b-0d2f7f6f6a01\",\"rating\":1}",
                "{\"interactionId\":\"3f2b8f0e-6a54-4c0e-9f5b-0d2f7f6f6a01\",\"rating\":5,\"at\":\"2026-11-01T09:00:00Z\"}"
            })
    void isMalformed_feedbackThatIsNone(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), FeedbackEvent.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("a FeedbackEvent is malformed: ");
    }

    private static String text(Object event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }
}
