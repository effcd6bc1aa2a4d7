package dev.ragstone.stack.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectPagesIT {

    @TempDir
    private Path repository;

    @Test
    void find_takesReadmeAndEveryPageUnderDocs() throws IOException {
        write("README.md", "# Ragstone\n");
        write("docs/guides/publishing.md", "# Publishing\n");
        write("docs/schemas/event.json", "{}");
        write("CHANGELOG.md", "# Changes\n");

        assertThat(ProjectPages.find(repository))
                .extracting(Page::id)
                .containsExactly("README.md", "docs/guides/publishing.md");
    }

    @Test
    void read_markdown_saysWhatItIs() throws IOException {
        Page page = Page.read(repository, write("docs/publishing.md", "# Publishing\n"), "docs");

        assertThat(page.key()).isEqualTo("default/docs/publishing.md");
        assertThat(page.data().title()).isEqualTo("Publishing");
        assertThat(page.data().uri()).isEqualTo("docs/publishing.md");
        assertThat(page.data().contentType()).isEqualTo("text/markdown");
        assertThat(page.data().metadata()).isEqualTo(Map.of("source", "docs"));
    }

    @Test
    void read_fileThatIsNoText_travelsAsBase64() throws IOException {
        Path file = repository.resolve("scan.pdf");
        Files.write(file, new byte[] {'%', 'P', 'D', 'F', (byte) 0xff, (byte) 0xfe});

        Page page = Page.read(repository, file, "file");

        assertThat(page.data().content()).isNull();
        assertThat(page.data().contentBase64()).isEqualTo("JVBERv/+");
        assertThat(page.data().contentType()).isEqualTo("application/pdf");
        assertThat(page.data().title()).isEqualTo("scan.pdf");
    }

    @Test
    void read_fileOutsideTheProject_isNamedByItsFileName() throws IOException {
        Path outside = write("notes.txt", "a note");

        assertThat(Page.read(repository.resolve("docs"), outside, "file").id()).isEqualTo("notes.txt");
    }

    @Test
    void published_isRememberedAndDamageForgiven() throws IOException {
        Page page = Page.read(repository, write("README.md", "# Ragstone\n"), "docs");
        PublishedPages published = new PublishedPages(repository.resolve("data"));

        assertThat(published.read()).isEmpty();
        published.write(List.of(page));
        assertThat(published.read()).isEqualTo(Map.of("README.md", page.fingerprint()));
        Files.writeString(repository.resolve("data/published.json"), "{\"README");
        assertThat(published.read()).isEmpty();
    }

    private Path write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
