package dev.ragstone.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaWriterTest {

    private static final String CLOSED = "additionalProperties";

    @Test
    void everyGroup_refusesNamesItDoesNotKnow() {
        Map<String, Object> schema = write("image:\n  # -- Its tag.\n  tag: \"\"\n");
        assertThat(schema).containsEntry(CLOSED, false);
        assertThat(property(schema, "image")).containsEntry(CLOSED, false);
    }

    @Test
    void leaf_hasTheTypeOfItsDefaultAndWhatItsCommentAdds() {
        Map<String, Object> schema = write("# -- How many.\n# @schema {minimum: 1}\nreplicas: 2\n");
        assertThat(property(schema, "replicas"))
                .isEqualTo(Map.of("description", "How many.", "type", "integer", "minimum", 1));
    }

    @Test
    void leafWithReference_hasNoTypeOfItsOwn() {
        Map<String, Object> schema = write("# -- Size.\n# @schema {$ref: \"#/definitions/quantity\"}\nsize: 1Gi\n");
        assertThat(property(schema, "size"))
                .isEqualTo(Map.of("description", "Size.", "$ref", "#/definitions/quantity"));
    }

    @Test
    void leafWithoutDefault_isRefused() {
        assertThatThrownBy(() -> write("# -- Nothing.\nnothing:\n")).hasMessageContaining("shows no type");
    }

    @Test
    void global_isAllowedForChartsThatBringThisOne() {
        assertThat(property(write("# -- A.\na: 1\n"), "global")).containsEntry("type", "object");
    }

    @Test
    void table_hasARowForEachValue() {
        assertThat(TableWriter.write(ValuesReader.read("image:\n  # -- `a|b`.\n  tag: x\n"))
                        .lines())
                .isEqualTo(List.of(
                        "| value | what it is for | default |",
                        "|---|---|---|",
                        "| `image.tag` | `a\\|b`. | `\"x\"` |"));
    }

    private static Map<String, Object> write(String values) {
        return SchemaWriter.write(ValuesReader.read(values), Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> property(Map<String, Object> schema, String name) {
        return ((Map<String, Map<String, Object>>) schema.get("properties")).get(name);
    }
}
