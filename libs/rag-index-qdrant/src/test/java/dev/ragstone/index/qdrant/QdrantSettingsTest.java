package dev.ragstone.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QdrantSettingsTest {

    @Test
    void apiKey_isNeverPrinted() {
        assertThat(QdrantSettings.of("qdrant", 6334, "secret", true, "ragstone"))
                .asString()
                .doesNotContain("secret")
                .contains("API key set", "qdrant:6334");
    }

    @Test
    void collection_mustBeANameThatNoOtherCollectionCanHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> collection("Rag stone"));
        assertThatIllegalArgumentException().isThrownBy(() -> collection("ragstone_documents"));
        assertThatIllegalArgumentException().isThrownBy(() -> collection("ragstone_joining"));
        assertThat(collection("rag-stone_2").collection()).isEqualTo("rag-stone_2");
    }

    @Test
    void address_andTimeout_mustBeUsable() {
        assertThatIllegalArgumentException().isThrownBy(() -> QdrantSettings.of("", 6334, null, false, "ragstone"));
        assertThatIllegalArgumentException().isThrownBy(() -> QdrantSettings.of("qdrant", 0, null, false, "ragstone"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collection("ragstone").withTimeout(Duration.ZERO));
    }

    private static QdrantSettings collection(String name) {
        return QdrantSettings.of("qdrant", 6334, null, false, name);
    }
}
