package dev.ragstone.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {

    private static final KnownKeys KNOWN = new KnownKeys(List.of(
            "ragstone.index.engine",
            "ragstone.index.lucene.commit-interval",
            "ragstone.routes[*].url",
            "ragstone.tenants.*.budget",
            "quarkus.http.port"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ragstone.index.engine",
                "ragstone.index.lucene.commit-interval",
                "ragstone.routes[0].url",
                "ragstone.routes[12].url",
                "ragstone.tenants.acme.budget",
                "ragstone.tenants.\"acme.eu\".budget",
                "RAGSTONE_INDEX_ENGINE",
                "RAGSTONE_INDEX_LUCENE_COMMIT_INTERVAL",
                "RAGSTONE_ROUTES_0__URL",
                "RAGSTONE_TENANTS_ACME_BUDGET",
                "RAGSTONE_IT_QDRANT",
                "quarkus.no.such.key",
                "%prod.ragstone.no.such.key",
                "ragstones"
            })
    void isFine_keyThatIsReadOrNotRagstones(String key) {
        assertThat(KNOWN.problems(List.of(key))).isEmpty();
    }

    @Test
    void namesTheNearestKey_unknownKey() {
        assertThat(KNOWN.problems(List.of("ragstone.indx.engine")))
                .containsExactly("ragstone.indx.engine is no configuration key of this service; "
                        + "the nearest one is ragstone.index.engine. Correct or remove it.");
    }

    @Test
    void namesTheNearestVariable_unknownVariable() {
        assertThat(KNOWN.problems(List.of("RAGSTONE_INDEX_ENGIN")))
                .containsExactly("RAGSTONE_INDEX_ENGIN is no configuration variable of this service; "
                        + "the nearest one is RAGSTONE_INDEX_ENGINE. Correct or remove it.");
    }

    @Test
    void reportsAllTogether_severalUnknownKeys() {
        assertThat(KNOWN.problems(List.of("ragstone.z", "ragstone.index.engine", "ragstone.a", "ragstone.a")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("ragstone.a is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ragstone.index", "ragstone.index.engine.x", "ragstone.routes.url", "ragstone.tenants.budget"})
    void isUnknown_keyThatOnlyResemblesOne(String key) {
        assertThat(KNOWN.problems(List.of(key))).hasSize(1);
    }
}
