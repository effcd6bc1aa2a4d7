package dev.ragstone.query.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {

    @Test
    void file_isAPrompt() {
        assertThat(PromptFile.read("mine.md", Prompts.source("mine", "1.2.3")).id())
                .isEqualTo("mine@1.2.3");
    }

    @Test
    void everythingThatIsWrong_isToldAtOnce() {
        String source =
                """
                ---
                name: Mine
                version: 1
                temprature: 0
                ---
                # System
                Be kind to {{user}}.
                # User
                {{question}}
                """;

        assertThatThrownBy(() -> PromptFile.read("mine.md", source))
                .hasMessageContaining("mine.md is no prompt")
                .hasMessageContaining("name has to match")
                .hasMessageContaining("version has to match")
                .hasMessageContaining("no member temprature")
                .hasMessageContaining("changelog is missing")
                .hasMessageContaining("{{user}}")
                .hasMessageContaining("# User lacks {{passages}}")
                .hasMessageContaining("{{no_answer}} is missing");
    }

    @Test
    void textWithoutFrontMatter_isNoPrompt() {
        assertThatThrownBy(() -> PromptFile.read("mine.md", "Answer the question."))
                .hasMessageContaining("# System");
    }

    @Test
    void releasedPrompts_areAsTheyWereReleased() {
        assertThat(PromptLibrary.read(null)).extracting(Prompt::id).contains("answer@1.0.0");
    }

    @Test
    void mountedPrompt_standsBesideThoseThatComeWithRagstone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.md"), Prompts.source("mine", "1.0.0"));
        Files.writeString(folder.resolve("README.txt"), "no prompt");

        assertThat(PromptLibrary.read(folder)).extracting(Prompt::id).contains("answer@1.0.0", "mine@1.0.0");
    }

    @Test
    void mountedPrompt_cannotChangeOneThatWasReleased(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("answer.md"), Prompts.source("answer", "1.0.0"));

        assertThatThrownBy(() -> new PromptCatalog(PromptLibrary.read(folder), "answer@1.0.0", List.of()))
                .hasMessageContaining("two prompts answer@1.0.0")
                .hasMessageContaining("give yours a new one");
    }
}
