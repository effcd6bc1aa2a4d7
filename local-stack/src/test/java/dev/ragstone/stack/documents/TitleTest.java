package dev.ragstone.stack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void firstHeading_isTheTitle() {
        assertThat(Title.of("intro\n\n# Publishing documents #\n\n# Later\n", "file"))
                .isEqualTo("Publishing documents");
    }

    @Test
    void commentInCode_isNoHeading() {
        assertThat(Title.of("```sh\n# start it\nmake run\n```\n# Start\n", "file"))
                .isEqualTo("Start");
    }

    @Test
    void noHeading_fallsBack() {
        assertThat(Title.of("## only a second level\n", "notes.md")).isEqualTo("notes.md");
    }
}
