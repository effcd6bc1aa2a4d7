package dev.ragstone.stack;

import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.process.StackFailure;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Processes that a stack which was killed could not end itself. */
final class Leftovers {

    private final Path data;
    private final Consumer<String> progress;

    /**
     * @param data the folder of the stack
     * @param progress told what is ended
     */
    Leftovers(Path data, Consumer<String> progress) {
        this.data = data;
        this.progress = progress;
    }

    /**
     * Ends what is left over.
     *
     * @throws StackFailure if nothing is left over because the stack runs
     */
    void clear() {
        RunningStack.alive(data).ifPresent(running -> {
            throw new StackFailure("the stack runs already (process %d); make stop ends it"
                    .formatted(running.stack().pid()));
        });
        RunningStack.read(data).ifPresent(dead -> dead.services().forEach(this::end));
        EmbeddedDatabase.endOrphan(StackFolders.database(data));
        RunningStack.forget(data);
    }

    private void end(String name, ProcessIdentity process) {
        if (process.stop()) {
            progress.accept(
                    "ended %s (process %d), left behind by a stack that was killed".formatted(name, process.pid()));
        }
    }
}
