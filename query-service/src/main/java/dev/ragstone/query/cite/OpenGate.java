package dev.ragstone.query.cite;

import java.util.function.Consumer;

/** Lets everything through at once. */
final class OpenGate implements AnswerGate {

    private final Consumer<String> reader;
    private final StringBuilder passed = new StringBuilder();

    OpenGate(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(String piece) {
        passed.append(piece);
        reader.accept(piece);
    }

    @Override
    public String finish() {
        return passed.toString();
    }

    @Override
    public int withheld() {
        return 0;
    }
}
