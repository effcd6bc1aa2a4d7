package dev.ragstone.stack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, as written to a file, so that other commands find it and a later start can clean up after a crash.
 *
 * @param stack the process that holds broker and database
 * @param services the processes of the services, by name
 * @param ports where everything listens
 */
record RunningStack(ProcessIdentity stack, Map<String, ProcessIdentity> services, StackPorts ports) {

    private static final JsonMapper JSON = new JsonMapper();

    RunningStack {
        services = Map.copyOf(services);
    }

    /** What was written last; empty if nothing was, or if it is damaged. */
    static Optional<RunningStack> read(Path data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file(data)), RunningStack.class))
                    : Optional.empty();
        } catch (JacksonException e) { // Half a file of a process that was killed while it wrote: as good as none.
            return Optional.empty();
        } catch (IOException e) {
            throw new StackFailure("%s cannot be read: %s".formatted(file(data), e.getMessage()), e);
        }
    }

    /** What was written last, if its stack runs. */
    static Optional<RunningStack> alive(Path data) {
        return read(data).filter(running -> running.stack().find().isPresent());
    }

    /**
     * What was written last, if its stack runs.
     *
     * @throws StackFailure if it does not
     */
    static RunningStack require(Path data) {
        return alive(data).orElseThrow(() -> new StackFailure("the stack does not run; make run starts it"));
    }

    void write(Path data) {
        try {
            Files.createDirectories(data);
            JSON.writerWithDefaultPrettyPrinter().writeValue(file(data).toFile(), this);
        } catch (IOException e) {
            throw new StackFailure("%s cannot be written: %s".formatted(file(data), e.getMessage()), e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new StackFailure("%s cannot be deleted: %s".formatted(file(data), e.getMessage()), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("running.json");
    }
}
