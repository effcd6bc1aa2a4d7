package dev.ragstone.ingestion.parse.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a process prints to its error output; the rest is dropped, however much it is. */
final class ErrorOutput {

    private static final int KEPT = 2_000;

    private final StringBuilder kept = new StringBuilder();

    private ErrorOutput() {}

    static ErrorOutput of(Process process) {
        ErrorOutput output = new ErrorOutput();
        Thread.ofPlatform()
                .daemon()
                .name("parser-errors-" + process.pid())
                .start(() -> output.drain(process.getErrorStream()));
        return output;
    }

    synchronized String tail() {
        return kept.toString().strip();
    }

    private void drain(InputStream errors) {
        byte[] buffer = new byte[KEPT];
        try {
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                keep(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            keep("(the rest cannot be read: %s)".formatted(e.getMessage()));
        }
    }

    private synchronized void keep(String printed) {
        kept.append(printed);
        kept.delete(0, Math.max(0, kept.length() - KEPT));
    }
}
