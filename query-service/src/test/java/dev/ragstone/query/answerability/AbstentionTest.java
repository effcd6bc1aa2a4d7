package dev.ragstone.query.answerability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AbstentionTest {

    private final Abstention abstention = new Abstention(0.35, Map.of("strict", 0.8));

    @Test
    void questionBelowTheThreshold_isDeclined() {
        assertThat(abstention.declines("acme", 0.34)).isTrue();
        assertThat(abstention.declines("acme", 0.35)).isFalse();
    }

    @Test
    void tenantWithAThresholdOfItsOwn_hasThatOne() {
        assertThat(abstention.declines("strict", 0.5)).isTrue();
        assertThat(abstention.declines("strict", 0.9)).isFalse();
    }
}
