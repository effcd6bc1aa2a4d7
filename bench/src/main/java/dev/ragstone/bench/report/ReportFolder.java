package dev.ragstone.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the newest report of each kind, as Markdown and as JSON. */
public final class ReportFolder {

    private static final ObjectMapper JSON = EventJson.configure(new ObjectMapper())
            .registerModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** A folder, which need not exist yet. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a report.
     *
     * @return its Markdown file
     * @throws BenchException if it cannot be written
     */
    public Path write(Report report) {
        Path markdown = folder.resolve(report.name() + ".md");
        try {
            Files.createDirectories(folder);
            Files.writeString(markdown, report.toMarkdown() + "\n");
            JSON.writeValue(folder.resolve(report.name() + ".json").toFile(), report);
            return markdown;
        } catch (IOException e) {
            throw new BenchException("cannot write the report to %s: %s".formatted(folder, e), e);
        }
    }
}
