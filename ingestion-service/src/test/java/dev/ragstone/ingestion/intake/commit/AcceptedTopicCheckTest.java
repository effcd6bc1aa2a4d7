package dev.ragstone.ingestion.intake.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedTopicCheckTest {

    private static final Map<String, String> DOCUMENTS =
            Map.of("delete.retention.ms", "86400000", "max.message.bytes", "16777216");

    @Test
    void newTopic_hasNothingWrongWithIt() {
        assertThat(AcceptedTopicCheck.violations(AcceptedTopicCheck.wanted(DOCUMENTS), DOCUMENTS, Map.of()))
                .isEmpty();
    }

    @Test
    void settingsThatLoseDocumentsOrDeletions_areNamedTogether() {
        Map<String, String> accepted =
                Map.of("cleanup.policy", "delete", "delete.retention.ms", "1000", "max.message.bytes", "1048588");
        assertThat(AcceptedTopicCheck.violations(accepted, DOCUMENTS, Map.of()))
                .satisfiesExactly(
                        policy -> assertThat(policy).contains("'compact'"),
                        deletions -> assertThat(deletions).contains("delete.retention.ms is 1000"),
                        size -> assertThat(size).contains("max.message.bytes is 1048588"));
    }

    @Test
    void deadLettersThatOutliveDeletions_areNamed() {
        Map<String, String> deadLetters = Map.of("cleanup.policy", "delete", "retention.ms", "99999999999");
        assertThat(AcceptedTopicCheck.violations(AcceptedTopicCheck.wanted(DOCUMENTS), DOCUMENTS, deadLetters))
                .singleElement()
                .asString()
                .contains("99999999999");
    }
}
