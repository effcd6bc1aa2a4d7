package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme/leave", "acme/handbook/leave", "acme//", "acme/ä ö"})
    void key_namesTenantAndDocument_andIsReadBack(String key) {
        assertThat(DocumentId.parseKey(key).key()).isEqualTo(key);
        assertThat(DocumentId.parseKey(key).tenant()).isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "/leave", "acme/", "acme/ ", " /leave", "acme/a\nb", "ac\0me/leave"})
    void whatIsNoKey_isRefused(String key) {
        assertThatThrownBy(() -> DocumentId.parseKey(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsThatAreTooLong_areRefused() {
        assertThat(new DocumentId("t".repeat(128), "d".repeat(1024)).key()).hasSize(1153);
        assertThatThrownBy(() -> new DocumentId("t".repeat(129), "d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentId("t", "d".repeat(1025))).isInstanceOf(IllegalArgumentException.class);
    }
}
