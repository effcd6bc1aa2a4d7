package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import dev.ragstone.ingestion.parse.protocol.Wire;
import dev.ragstone.ingestion.parse.worker.WorkerFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One parser process. It reads one document at a time; whatever goes wrong with it, it is ended and another takes over. */
final class ParserProcess implements AutoCloseable {

    /** Exit status of a JVM that was told to end when memory runs out. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final WorkerFolder folder;
    private final ParserLimits limits;
    private final Watchdog watchdog;
    private final ErrorOutput errors;
    private final DataOutputStream requests;
    private final DataInputStream replies;

    private ParserProcess(Process process, WorkerFolder folder, ParserLimits limits, Watchdog watchdog) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.watchdog = watchdog;
        this.errors = ErrorOutput.of(process);
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * A process that is ready for documents.
     *
     * @throws IllegalStateException if it does not get ready
     */
    static ParserProcess start(WorkerProgram program, ParserLimits limits, Watchdog watchdog) {
        WorkerFolder folder = WorkerFolder.create();
        ProcessBuilder builder = new ProcessBuilder(program.command(limits, folder))
                .directory(folder.temporary().toFile());
        // What the service knows of itself, credentials above all, is none of a document's business.
        builder.environment().clear();
        try {
            ParserProcess started = new ParserProcess(builder.start(), folder, limits, watchdog);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            folder.delete();
            throw new IllegalStateException("no parser process can be started: " + e.getMessage(), e);
        }
    }

    /**
     * Has a document read.
     *
     * @return its text, or why it cannot be read, limits included
     * @throws ProcessDiedException if the process ended for no reason that is known
     */
    ParseReply parse(ParseRequest request) {
        Watchdog.Watch watch = watchdog.watch(process, folder, limits);
        try {
            Wire.write(request, requests);
            return Wire.readReply(replies, limits.worker().maxCharacters());
        } catch (IOException e) {
            close();
            String exceeded = watch.exceeded();
            return new ParseReply.Refused(exceeded != null ? exceeded : outOfMemory(e));
        } finally {
            watch.close();
        }
    }

    /** Whether it can read another document. */
    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitStatus();
        folder.delete();
    }

    private void awaitReady() throws IOException {
        Watchdog.Watch watch = watchdog.watch(process, folder, limits.forStarting());
        try {
            if (replies.readUnsignedByte() != Wire.READY) {
                throw new IOException("it spoke another language");
            }
        } catch (IOException e) {
            close();
            throw new IOException("%s; it printed: %s".formatted(e, errors.tail()), e);
        } finally {
            watch.close();
        }
    }

    private String outOfMemory(IOException cause) {
        if (Integer.valueOf(OUT_OF_MEMORY).equals(exitStatus())) {
            return "the document needs more than %d MiB of memory to be read; publish it in parts, or raise ragstone.ingestion.parser.max-heap"
                    .formatted(limits.heapBytes() >> 20);
        }
        throw new ProcessDiedException(errors.tail(), cause);
    }

    private @Nullable Integer exitStatus() {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
