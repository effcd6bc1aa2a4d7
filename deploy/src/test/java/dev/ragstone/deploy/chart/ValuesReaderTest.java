package dev.ragstone.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesReaderTest {

    @Test
    void leaf_hasItsDescriptionSchemaAndDefault() {
        ChartValue.Group values = ValuesReader.read(
                """
                # Said of the file.

                # -- How many,
                # at the least.
                # @schema {minimum: 1}
                replicas: 2
                """);
        assertThat(values.members())
                .containsExactly(new ChartValue.Leaf("replicas", "How many, at the least.", Map.of("minimum", 1), 2));
    }

    @Test
    void group_hasNoDescription() {
        ChartValue.Group values = ValuesReader.read(
                """
                image:
                  # -- Its tag.
                  tag: ""
                  # -- Its labels.
                  labels: {a: b}
                """);
        assertThat(values.leaves()).extracting(ChartValue.Path::path).containsExactly("image.tag", "image.labels");
        assertThat(values.leaves()).extracting(path -> path.leaf().standard()).isEqualTo(List.of("", Map.of("a", "b")));
    }

    @Test
    void valuesWithoutDescription_areAllNamed() {
        assertThatThrownBy(() -> ValuesReader.read("a: 1\nb:\n  c: 2\n"))
                .hasMessageContaining("a, b.c")
                .hasMessageContaining("# --");
    }
}
