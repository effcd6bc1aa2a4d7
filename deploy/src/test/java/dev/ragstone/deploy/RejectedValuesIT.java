package dev.ragstone.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that cannot be used are refused before anything is installed, and the message says what to change. */
class RejectedValuesIT {

    @ParameterizedTest
    @MethodSource("rejected")
    void values_areRefusedWithTheReason(String reason, Map<String, Object> values) {
        assertThatThrownBy(() -> RagstoneChart.render(values)).hasMessageContaining(reason);
    }

    @Test
    void everythingThatIsWrong_isToldAtOnce() {
        Map<String, Object> values = Map.of(
                "image", Map.of("tag", "latest"),
                "query", Map.of("state", "memory"),
                "certificate", Map.of("enabled", true));
        assertThatThrownBy(() -> RagstoneChart.render(values))
                .hasMessageContaining("image.tag is latest")
                .hasMessageContaining("query.state is memory")
                .hasMessageContaining("certificate.issuer.name");
    }

    static Stream<Arguments> rejected() {
        return Combination.values("rejected.yaml").entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
