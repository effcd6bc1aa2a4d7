package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.stack.process.ProcessIdentity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as the Makefile starts them: each in a JVM of its own. The services are stubs. */
class CommandsIT {

    private static final String LAST_LINE_OF_START = "Ctrl-C stops everything.";

    @TempDir
    private Path directory;

    private StubRepository repository;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void createRepository() throws IOException {
        repository = new StubRepository(directory);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        execute("stop");
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void run_showsAnAnswerAndServesTheOtherCommands() throws Exception {
        repository.addPage("docs/broken.md", "# Broken\n");
        Process run = start("run");
        assertThat(readUntil(run, LAST_LINE_OF_START))
                .contains("documents indexed: 3/3")
                .contains("FAILED: docs/broken.md: parse: too deep")
                .contains("Question: How do I delete a document?")
                .contains("Publish a null value. [1]")
                .contains("[1] Publishing, docs/publishing.md (supported, 0.97)");

        Path notes = Files.writeString(directory.resolve("notes.md"), "# Notes\n");
        assertThat(execute("status")).contains("query-service      ready").contains("2 INDEXED");
        assertThat(execute("ask", "What", "deletes?")).contains("Question: What deletes?");
        assertThat(execute("publish", notes.toString())).contains("is indexed as default/notes.md");
        assertThat(execute("stop")).contains("stopped");
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isZero();
        assertThat(execute("status")).contains("the stack does not run");
    }

    @Test
    void run_again_publishesOnlyWhatHasChanged() throws Exception {
        Process first = start("run");
        readUntil(first, LAST_LINE_OF_START);
        Collection<ProcessIdentity> services = services();
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(services).allSatisfy(process -> assertThat(process.find()).isEmpty());
        repository.addPage("README.md", "# Readme\n\nRead me twice.\n");

        assertThat(readUntil(start("run"), LAST_LINE_OF_START))
                .contains("publishing 1 of 2 pages")
                .contains("documents indexed: 1/1");
    }

    @Test
    void stop_afterTheStackWasKilled_endsWhatItLeftBehind() throws Exception {
        Process run = start("run");
        readUntil(run, LAST_LINE_OF_START);
        Collection<ProcessIdentity> services = services();
        run.destroyForcibly().waitFor();

        assertThat(services).allSatisfy(process -> assertThat(process.find()).isPresent());
        assertThat(execute("stop")).contains("ended query-service");
        assertThat(services).allSatisfy(process -> assertThat(process.find()).isEmpty());
    }

    @Test
    void run_serviceDiesLater_stopsEverythingAndFails() throws Exception {
        Process run = start("run");
        readUntil(run, LAST_LINE_OF_START);
        Collection<ProcessIdentity> services = services();
        RunningStack.require(repository.data())
                .services()
                .get("query-service")
                .find()
                .orElseThrow()
                .destroyForcibly();

        assertThat(readUntil(run, "stopped;")).contains("FAILED: query-service ended with exit code 137");
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(services).allSatisfy(process -> assertThat(process.find()).isEmpty());
    }

    private Collection<ProcessIdentity> services() {
        return RunningStack.require(repository.data()).services().values();
    }

    private String execute(String... arguments) throws IOException {
        Process process = start(arguments);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        repository.properties().forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    /** What a process has printed up to the line that holds a text; one that ends before fails the test with its words. */
    private static String readUntil(Process process, String last) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader reader = process.inputReader();
        String line = reader.readLine();
        while (line != null) {
            output.append(line).append('\n');
            if (line.contains(last)) {
                break;
            }
            line = reader.readLine();
        }
        assertThat(line).as("a line with '%s' after:%n%s", last, output).isNotNull();
        return output.toString();
    }
}
