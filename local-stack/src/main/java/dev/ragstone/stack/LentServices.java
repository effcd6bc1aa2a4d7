package dev.ragstone.stack;

import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Services that the stack has handed over to a developer, who runs them with live reload in the stack's place. Kept as
 * empty files, since it is another process that asks for them.
 */
final class LentServices {

    private final Path folder;

    /**
     * @param data the folder of the stack
     */
    LentServices(Path data) {
        this.folder = data.resolve("lent");
    }

    boolean isLent(Service service) {
        return Files.exists(file(service));
    }

    void lend(Service service) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(service), "");
        } catch (IOException e) {
            throw new StackFailure("%s cannot be written: %s".formatted(file(service), e), e);
        }
    }

    void takeBack(Service service) {
        try {
            Files.deleteIfExists(file(service));
        } catch (IOException e) {
            throw new StackFailure("%s cannot be deleted: %s".formatted(file(service), e), e);
        }
    }

    private Path file(Service service) {
        return folder.resolve(service.module());
    }
}
