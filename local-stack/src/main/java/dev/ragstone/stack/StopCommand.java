package dev.ragstone.stack;

import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.terminal.Terminal;
import java.util.Optional;

/** {@code stop}: stops the stack from another terminal, or what is left of one that was killed. */
final class StopCommand {

    private final StackSettings settings;
    private final Terminal terminal;

    StopCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run() {
        Optional<ProcessIdentity> stack = RunningStack.alive(settings.data()).map(RunningStack::stack);
        stack.ifPresent(process -> {
            terminal.print("- stopping the stack (process %d)".formatted(process.pid()));
            process.stop();
        });
        // Nothing is left over if the stack could end in peace.
        new Leftovers(settings.data(), step -> terminal.print("- " + step)).clear();
        terminal.print(stack.isPresent() ? "- stopped" : "- nothing runs");
        return 0;
    }
}
