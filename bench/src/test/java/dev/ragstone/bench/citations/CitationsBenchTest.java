package dev.ragstone.bench.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.bench.report.CitationsReport;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.entailment.FakeEntailmentModel;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsBenchTest {

    private static final String PASSAGE = "The bridge of Ada was built in 1912 and is open to all.";

    @Test
    void claims_areOrderedByTheirSupport_andAltered() {
        CitationsBench bench =
                new CitationsBench(new FakeEmbedder(), null, new PrintStream(OutputStream.nullOutputStream()));

        bench.check(set("a"));
        bench.check(set("b"));
        CitationsResult result = bench.result();

        assertThat(result.sets()).hasSize(2).allSatisfy(set -> {
            assertThat(set.claims()).isEqualTo(4);
            assertThat(set.areas().get("served").mean()).isEqualTo(1);
            assertThat(set.thresholds().getLast().foundAltered())
                    .as("another number, another name, a not")
                    .isEqualTo(1);
        });
        assertThat(new CitationsReport(List.of("as it is"), result).toMarkdown())
                .contains("AUROC among claims of equal length", "| missingNegation", "1.000 [1.000, 1.000]");
    }

    @Test
    void entailmentModel_looksAsWell_whereOneIsNamed() {
        EntailmentModel wrong =
                new FakeEntailmentModel(pair -> new Entailment(pair.hypothesis().contains("Ada") ? 0.1 : 0.9, 0));
        CitationsBench bench =
                new CitationsBench(new FakeEmbedder(), wrong, new PrintStream(OutputStream.nullOutputStream()));

        bench.check(set("a"));
        bench.check(set("b"));
        CitationsResult result = bench.result();

        assertThat(result.sets().getFirst().areas()).containsKeys("served", "entailment", "second look");
        assertThat(result.sets().getFirst().areas().get("entailment").mean()).isLessThan(0.5);
        assertThat(new CitationsReport(List.of("as it is"), result).toMarkdown())
                .contains(" entailment |", " second look |");
    }

    private static ClaimSet set(String name) {
        return new ClaimSet(
                name,
                name,
                List.of(
                        new LabelledClaim("The bridge of Ada was built in 1912.", PASSAGE, true),
                        new LabelledClaim("It is open to all.", PASSAGE, true),
                        new LabelledClaim("It was painted blue by the mayor Lovelace.", PASSAGE, false),
                        new LabelledClaim("Lorries may cross it after dark.", PASSAGE, false)));
    }
}
