package dev.ragstone.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationNameTest {

    private static final EmbeddingFingerprint FINGERPRINT = new EmbeddingFingerprint("m-r2", "1", 4, true, "", "");

    private final GenerationName first = GenerationName.first(FINGERPRINT);

    @Test
    void firstRun_isNamedAsItsFingerprint_soThatOlderDataKeepItsNames() {
        assertThat(first.encode()).isEqualTo(FINGERPRINT.id());
        assertThat(first.next().encode()).isEqualTo(FINGERPRINT.id() + "-r2");
    }

    @Test
    void everyName_isReadBack() {
        for (GenerationName name : List.of(first, first.next(), first.next().next())) {
            assertThat(GenerationName.parse(name.encode())).isEqualTo(name);
        }
    }

    @Test
    void anythingElse_isNoName() {
        for (String text : List.of(
                "",
                "model",
                "model-1234567",
                first + "-r1",
                first + "-r02",
                first + "-r",
                first + "_documents",
                "../x")) {
            assertThat(GenerationName.find(text)).as(text).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> GenerationName.parse(text));
        }
    }

    @Test
    void runs_areOrderedByNumber() {
        GenerationName tenth = new GenerationName(first.fingerprint(), 10);
        assertThat(List.of(tenth, first.next(), first).stream().sorted()).containsExactly(first, first.next(), tenth);
    }

    @Test
    void anotherFingerprint_doesNotFit() {
        first.requireMadeWith(FINGERPRINT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.requireMadeWith(new EmbeddingFingerprint("other", "1", 4, true, "", "")))
                .withMessageContaining(first.encode());
    }
}
