package dev.ragstone.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.RagstoneChart;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The files that are made from the values are those of the values. */
class ChartDocsIT {

    @Test
    void schemaAndReadme_areUpToDate() throws IOException {
        ChartDocs docs = ChartDocs.of(RagstoneChart.FOLDER);
        assertThat(Files.readString(RagstoneChart.FOLDER.resolve(ChartDocs.SCHEMA)))
                .as("values.schema.json is that of values.yaml; make chart-docs writes it")
                .isEqualTo(docs.schema());
        assertThat(Files.readString(RagstoneChart.FOLDER.resolve(ChartDocs.README)))
                .as("the table in README.md is that of values.yaml; make chart-docs writes it")
                .isEqualTo(docs.readme());
    }
}
