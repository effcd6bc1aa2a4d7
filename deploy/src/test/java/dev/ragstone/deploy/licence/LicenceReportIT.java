package dev.ragstone.deploy.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceReportIT {

    private static final String LUCENE = component("org.apache.lucene", "lucene-core", "{\"id\": \"Apache-2.0\"}");
    private static final String CHOICE = component(
            "net.java.dev.jna", "jna", "{\"id\": \"LGPL-2.1-or-later\"}}, {\"license\": {\"id\": \"Apache-2.0\"}");

    @TempDir
    private Path folder;

    @Test
    void library_isListedOnce_withAllServicesThatHaveIt() throws IOException {
        LicenceReport report = LicenceReport.of(List.of(
                bill(
                        "query-service",
                        LUCENE,
                        CHOICE,
                        component("dev.ragstone", "rag-core", "{\"id\": \"Apache-2.0\"}")),
                bill("ingestion-service", LUCENE)));

        assertThat(report.page())
                .containsOnlyOnce("lucene-core")
                .contains("| org.apache.lucene:lucene-core | 1.0 | Apache-2.0 | ingestion-service, query-service |")
                .contains("| net.java.dev.jna:jna | 1.0 | LGPL-2.1-or-later, Apache-2.0 | query-service |")
                .doesNotContain("rag-core");
        assertThatCode(report::check).doesNotThrowAnyException();
    }

    @Test
    void libraryUnderNoAllowedLicence_isRefused_andNamed() throws IOException {
        LicenceReport report = LicenceReport.of(List.of(bill(
                "query-service",
                LUCENE,
                component("com.example", "strict", "{\"id\": \"AGPL-3.0-only\"}"),
                component("com.example", "own-terms", "{\"name\": \"Example Licence\"}"))));

        assertThatIllegalStateException()
                .isThrownBy(report::check)
                .withMessageContainingAll("com.example:strict 1.0: [AGPL-3.0-only]", "[Example Licence]")
                .withMessageNotContaining("lucene");
    }

    private Path bill(String service, String... components) throws IOException {
        return Files.writeString(
                folder.resolve(service + ".cdx.json"),
                "{\"metadata\": {\"component\": {\"name\": \"%s\"}}, \"components\": [%s]}"
                        .formatted(service, String.join(", ", components)));
    }

    private static String component(String group, String name, String licence) {
        return "{\"group\": \"%s\", \"name\": \"%s\", \"version\": \"1.0\", \"licenses\": [{\"license\": %s}]}"
                .formatted(group, name, licence);
    }
}
