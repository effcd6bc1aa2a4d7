package dev.ragstone.bench.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimSetReaderIT {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("bridges"));
    }

    @Test
    void claimsWithEvidence_areOneSet_whateverOtherFilesLieThere() throws IOException {
        write(
                "claims.dev.jsonl",
                """
                {"claim": "It is old.", "label": "supported", "evidence": ["A bridge.", "It is old."]}
                {"claim": "It is new.", "label": "partially_supported", "evidence": ["A bridge."]}
                """);
        write(
                "words.dev.jsonl",
                """
                {"claim": "It is", "label": "supported", "evidence": [], "non_supported_spans": [false, true]}
                """);
        write("pairs.jsonl", "{\"right_answer\": \"old\"}\n");

        assertThat(ClaimSetReader.read(folder)).singleElement().satisfies(set -> {
            assertThat(set.name()).isEqualTo("bridges");
            assertThat(set.claims())
                    .containsExactly(
                            new LabelledClaim("It is old.", "A bridge.\n\nIt is old.", true),
                            new LabelledClaim("It is new.", "A bridge.", false));
        });
    }

    @Test
    void filesOfOneFolder_areSetsThatBelongTogether() throws IOException {
        write("a.dev.jsonl", "{\"response\": \"Old.\", \"knowledge\": \"Old.\", \"label\": \"Fully attributable\"}\n");
        write("b.dev.jsonl", "{\"answer\": \"New.\", \"context\": \"Old.\", \"label\": 0}\n");

        assertThat(ClaimSetReader.read(folder))
                .extracting(ClaimSet::name, ClaimSet::folder, set -> set.claims()
                        .getFirst()
                        .supported())
                .containsExactly(tuple("bridges a", "bridges", true), tuple("bridges b", "bridges", false));
    }

    @Test
    void folderWithoutClaims_saysWhatItShouldHold() throws IOException {
        write("corpus.jsonl", "{\"text\": \"A bridge.\"}\n");

        assertThatThrownBy(() -> ClaimSetReader.read(folder))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("holds no labelled claims");
    }

    private void write(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines);
    }
}
