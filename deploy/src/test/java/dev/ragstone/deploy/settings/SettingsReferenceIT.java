package dev.ragstone.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference of settings says what the services read. */
class SettingsReferenceIT {

    private static final Path ROOT = Path.of("..");

    @Test
    void page_isWhatTheInterfacesSay() throws IOException {
        assertThat(Files.readString(ROOT.resolve(SettingsReference.PAGE)))
                .as("run make settings-docs")
                .isEqualTo(SettingsReference.of(ROOT));
    }

    @Test
    void keysAreWrittenAsTheyAreSet() throws IOException {
        assertThat(SettingsReference.settings(ROOT, "eval-service/src/main/java"))
                .contains(new Setting(
                        "ragstone.evaluation.judge.votes",
                        "whole number",
                        "`1`",
                        "How often a verdict is asked for; the majority decides."))
                .extracting(Setting::key)
                .contains(
                        "ragstone.evaluation.judge.routes[*].base-url",
                        "ragstone.evaluation.experiments.tenant-keys.<name>")
                .doesNotHaveDuplicates();
    }
}
