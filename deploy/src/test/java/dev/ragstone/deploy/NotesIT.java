package dev.ragstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever has installed the chart is told how to go on. */
class NotesIT {

    @Test
    void notes_tellTheNextThreeCommands() {
        assertThat(RagstoneChart.notes())
                .containsSubsequence(
                        "1. ",
                        "kubectl --namespace rag wait deployment --selector app.kubernetes.io/instance=demo",
                        "2. ",
                        "helm test demo --namespace rag --logs",
                        "3. ",
                        "kubectl --namespace rag port-forward service/demo-ragstone-query 8080:8080");
    }

    @Test
    void notes_warnOfAnOpenDoor() {
        assertThat(RagstoneChart.notes()).contains("auth.mode=none", "may do everything");
    }
}
