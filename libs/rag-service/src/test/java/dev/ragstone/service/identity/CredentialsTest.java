package dev.ragstone.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.service.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void bearer_isWhatStandsBehindTheScheme_inAnyCase() {
        assertThat(with("Bearer key").bearer()).isEqualTo("key");
        assertThat(with("bearer  key ").bearer()).isEqualTo("key");
    }

    @Test
    void otherSchemes_areNoCredentials() {
        assertThatThrownBy(() -> with("Basic YWRhOmtleQ==").bearer())
                .isInstanceOf(ProblemException.class)
                .hasMessage("The request does not say who asks.");
    }

    @Test
    void headerThatWasSentTwice_isRefusedWithoutItsValues() {
        assertThatThrownBy(() -> with("Bearer one", "Bearer two").bearer())
                .hasMessage("The header Authorization was sent more than once.");
    }

    private static Credentials with(String... values) {
        return new Credentials(name -> List.of(values), null);
    }
}
