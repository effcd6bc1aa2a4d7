package dev.ragstone.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    @Test
    void hasAStableUri_whateverItsTitle() {
        assertThat(ProblemType.INDEX_UNAVAILABLE.uri()).hasToString("urn:ragstone:problem:index-unavailable");
    }

    @Test
    void isRefused_slugThatIsNoSlug() {
        assertThatThrownBy(() -> new ProblemType("Not Found", "Not found", 404)).hasMessageContaining("'Not Found'");
    }

    @Test
    void isRefused_statusThatIsNoFailure() {
        assertThatThrownBy(() -> new ProblemType("fine", "Fine", 200)).hasMessageContaining("200");
    }
}
