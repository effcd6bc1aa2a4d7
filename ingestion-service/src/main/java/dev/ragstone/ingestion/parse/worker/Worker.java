package dev.ragstone.ingestion.parse.worker;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import dev.ragstone.ingestion.parse.protocol.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * The life of a parser process: requests come on standard input, replies go to standard output. When the input ends the
 * service has gone, and the process ends at once, in the middle of a document as well.
 */
public final class Worker {

    /** Deeply nested documents are read by recursion; beyond this the document is refused. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final Supplier<DocumentReading> readings;
    private final WorkerFolder folder;

    /**
     * A process about to begin.
     *
     * @param readings makes what reads documents, once the process has given up its network
     * @param folder the process's folder
     */
    public Worker(Supplier<DocumentReading> readings, WorkerFolder folder) {
        this.readings = readings;
        this.folder = folder;
    }

    /** Serves until the input ends; does not return. */
    public void serve() {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A library that prints must not break the protocol.
        System.setOut(System.err);
        NetworkRefusal.install();
        DocumentReading reading = readings.get();
        BlockingQueue<ParseRequest> requests = new LinkedBlockingQueue<>();
        Thread documents = new Thread(null, () -> answer(reading, requests, out), "documents", STACK_BYTES);
        documents.setUncaughtExceptionHandler(Worker::end);
        documents.start();
        try {
            while (true) {
                requests.add(Wire.readRequest(in));
            }
        } catch (IOException e) {
            folder.delete();
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer(DocumentReading reading, BlockingQueue<ParseRequest> requests, DataOutputStream out) {
        try {
            out.writeByte(Wire.READY);
            out.flush();
            while (true) {
                Wire.write(read(reading, requests.take()), out);
                folder.empty();
            }
        } catch (IOException | InterruptedException e) {
            // Nobody listens: the service has gone.
            folder.delete();
            Runtime.getRuntime().halt(1);
        }
    }

    /** A process that cannot answer any more must not keep the service waiting. */
    private static void end(Thread thread, Throwable cause) {
        System.err.println(thread.getName() + ": " + cause);
        Runtime.getRuntime().halt(1);
    }

    private static ParseReply read(DocumentReading reading, ParseRequest request) {
        try {
            return reading.read(request);
        } catch (StackOverflowError e) {
            return new ParseReply.Refused("the content is nested too deeply to be read; publish it in a flatter form");
        }
    }
}
