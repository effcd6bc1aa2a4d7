package dev.ragstone.ingestion.parse;

import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import dev.ragstone.ingestion.parse.worker.Worker;
import dev.ragstone.ingestion.parse.worker.WorkerFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A parser process that does what a document's name says. */
public final class MisbehavingWorker {

    private final Path folder;

    private MisbehavingWorker(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        new Worker(() -> new MisbehavingWorker(folder)::read, WorkerFolder.of(folder)).serve();
    }

    private ParseReply read(ParseRequest request) {
        String argument = new String(request.content(), StandardCharsets.UTF_8);
        return switch (request.name()) {
            case "spin" -> spin();
            case "hang" -> hang();
            case "allocate" -> allocate();
            case "recurse" -> recurse(0);
            case "wait-for" -> waitFor(Path.of(argument));
            case "die" -> die();
            case "fill-the-disk" -> fill();
            case "environment" -> said(System.getenv().keySet().toString());
            case "connect" -> said(connect(Integer.parseInt(argument)));
            case "whoami" -> said(ProcessHandle.current().pid() + " " + folder);
            default -> said(argument);
        };
    }

    private static ParseReply said(String text) {
        return new ParseReply.Parsed(new ParsedDocument("", text, List.of()));
    }

    private static ParseReply spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1_000_003;
        }
        return said("never");
    }

    private static ParseReply hang() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said("never");
    }

    private static ParseReply waitFor(Path file) {
        while (!Files.exists(file)) {
            LockSupport.parkNanos(1_000_000);
        }
        return said("waited");
    }

    private static ParseReply allocate() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1 << 20]);
        }
        return said("never");
    }

    private static ParseReply recurse(int depth) {
        return depth < 0 ? said("never") : recurse(depth + 1);
    }

    private static ParseReply die() {
        Runtime.getRuntime().halt(42);
        return said("never");
    }

    private ParseReply fill() {
        try {
            for (int i = 0; i < 1_000; i++) {
                Files.write(WorkerFolder.of(folder).temporary().resolve("file" + i), new byte[1 << 20]);
            }
            return hang();
        } catch (IOException e) {
            return said(e.toString());
        }
    }

    /** Every way to the network, and what came of it. */
    private static String connect(int port) {
        List<Callable<?>> ways = List.of(
                () -> new Socket(InetAddress.getLoopbackAddress(), port),
                () -> SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
                () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream(),
                () -> InetAddress.getAllByName("store.example.org"));
        return String.join(" ", ways.stream().map(MisbehavingWorker::attempt).toList());
    }

    private static String attempt(Callable<?> way) {
        try {
            way.call();
            return "connected";
        } catch (Exception e) {
            // What is thrown is what the test looks at.
            return e.getClass().getSimpleName();
        }
    }
}
