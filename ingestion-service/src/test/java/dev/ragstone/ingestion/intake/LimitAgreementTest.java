package dev.ragstone.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitAgreementTest {

    @Test
    void limitBelowTheLargestEvent_failsTheStart_andNamesBothKeys() {
        assertThatThrownBy(() -> LimitAgreement.require("quarkus.http.limits.max-body-size", 99, 100))
                .hasMessageContaining("quarkus.http.limits.max-body-size is 99")
                .hasMessageContaining("ragstone.ingestion.max-record-bytes");
        assertThatCode(() -> LimitAgreement.require("quarkus.http.limits.max-body-size", 100, 100))
                .doesNotThrowAnyException();
    }
}
