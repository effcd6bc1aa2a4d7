package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void variableOfAnotherService_isForeign() {
        assertThat(Service.INGESTION.isForeign("RAGSTONE_QUERY_ABSTAIN_BELOW")).isTrue();
        assertThat(Service.EVAL.isForeign("RAGSTONE_RERANKING_MODEL")).isTrue();
        assertThat(Service.INGESTION.isForeign("RAGSTONE_PRIVACY_QUESTIONS")).isTrue();
        assertThat(Service.INGESTION.isForeign("RAGSTONE_GENERATION_ROUTES_0__NAME"))
                .isTrue();
        assertThat(Service.QUERY.isForeign("RAGSTONE_QUERY_ABSTAIN_BELOW")).isFalse();
    }

    @Test
    void variableOfAll_orOfNobody_isLeftToThem() {
        for (Service service : Service.values()) {
            assertThat(service.isForeign("RAGSTONE_INDEX_ENGINE")).isFalse();
            assertThat(service.isForeign("RAGSTONE_QUERRY_ABSTAIN_BELOW"))
                    .as("a misspelt one, which they refuse")
                    .isFalse();
            assertThat(service.isForeign("PATH")).isFalse();
        }
    }
}
