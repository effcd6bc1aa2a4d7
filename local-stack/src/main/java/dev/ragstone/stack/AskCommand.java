package dev.ragstone.stack;

import dev.ragstone.stack.api.QueryApi;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.AnswerText;
import dev.ragstone.stack.terminal.Terminal;

/** {@code ask}: asks a question and shows the answer. */
final class AskCommand {

    private final StackSettings settings;
    private final Terminal terminal;

    AskCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run(String question) {
        if (question.isBlank()) {
            throw new StackFailure("there is no question; make ask Q=\"How do I delete a document?\"");
        }
        StackPorts ports = RunningStack.require(settings.data()).ports();
        terminal.print(AnswerText.of(question, new QueryApi(ports.query().api(), settings.key()).ask(question)));
        return 0;
    }
}
