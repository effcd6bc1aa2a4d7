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
        assertThatIllegalArgumentException().isThrownBy(() -> new QdrantTimeouts(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new QdrantTimeouts(Duration.ofSeconds(1), Duration.ZERO));
    }

    @Test
    void defaults_fitOneSmallNode() {
        QdrantSettings settings = collection("ragstone");
        assertThat(settings.options())
                .isEqualTo(new CollectionOptions(new Replication(1, 1, 1), Quantisation.SCALAR, false, true));
        assertThat(settings.oversampling()).isEqualTo(2);
        assertThat(settings.timeouts().search()).isLessThan(settings.timeouts().call());
    }

    @Test
    void replication_mustBePossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(1, 3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replication(1, 2, 3))
                .withMessageContaining("1, 2 and 3");
    }

    @Test
    void majority_isMoreThanHalf() {
        assertThat(Replication.majorityOf(1)).isEqualTo(1);
        assertThat(Replication.majorityOf(2)).isEqualTo(2);
        assertThat(Replication.majorityOf(3)).isEqualTo(2);
        assertThat(Replication.majorityOf(4)).isEqualTo(3);
    }

    @Test
    void oversampling_isAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collection("ragstone").withOversampling(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collection("ragstone").withOversampling(Double.NaN));
        assertThat(collection("ragstone").withOversampling(3).oversampling()).isEqualTo(3);
    }

    private static QdrantSettings collection(String name) {
        return QdrantSettings.of("qdrant", 6334, null, false, name);
    }
}
