package dev.ragstone.ingestion.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import dev.ragstone.ingestion.parse.sandbox.InstalledWorker;
import dev.ragstone.ingestion.parse.sandbox.ParserLimits;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import dev.ragstone.ingestion.parse.sandbox.WorkerProgram;
import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserPoolIT {

    private static final ParserLimits TIGHT = limits(Duration.ofSeconds(60), Duration.ofSeconds(60));

    private final ParserPool pool = pool(TIGHT);

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "allocate, ragstone.ingestion.parser.max-heap",
        "fill-the-disk, ragstone.ingestion.parser.max-temporary",
        "recurse, nested too deeply",
        "die, died twice"
    })
    void documentThatTakesTooMuch_isRefusedWithTheReason_andTheNextIsRead(String name, String reason) {
        assertRefused(pool, name, reason);

        assertThat(text(pool.parse(request("say", "next")))).isEqualTo("next");
    }

    @Test
    void endlessLoop_endsAtTheLimitOfProcessorTime() {
        try (ParserPool impatient = pool(limits(Duration.ofMillis(500), Duration.ofSeconds(60)))) {
            assertRefused(impatient, "spin", "ragstone.ingestion.parser.cpu-time");
        }
    }

    @Test
    void endlessWait_endsAtTheLimitOfTime() {
        try (ParserPool impatient = pool(limits(Duration.ofSeconds(60), Duration.ofSeconds(5)))) {
            assertRefused(impatient, "hang", "ragstone.ingestion.parser.wall-time");
        }
    }

    @Test
    void replyLargerThanAllowed_isNotTaken() {
        ParseReply reply = pool.parse(request("say", "x".repeat(400_000)));

        assertThat(reply).isInstanceOf(ParseReply.Refused.class);
    }

    @Test
    void oneProcess_readsManyDocuments_andIsReplacedWhenItIsKilled() {
        String first = text(pool.parse(request("whoami", "")));
        assertThat(text(pool.parse(request("whoami", "")))).isEqualTo(first);

        kill(first);

        assertThat(text(pool.parse(request("whoami", "")))).isNotEqualTo(first);
    }

    @Test
    void processKilledInTheMiddleOfADocument_isReplaced_andTheDocumentReadOnceMore(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("file");
        String first = text(pool.parse(request("whoami", "")));
        CompletableFuture<ParseReply> reply =
                CompletableFuture.supplyAsync(() -> pool.parse(request("wait-for", file.toString())));
        kill(first);
        Files.createFile(file);

        assertThat(text(reply.join())).isEqualTo("waited");
    }

    @Test
    void process_seesNoEnvironment() {
        assertThat(text(pool.parse(request("environment", "")))).isEqualTo("[]");
    }

    @Test
    void process_reachesNoNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String attempts = text(pool.parse(request("connect", Integer.toString(server.getLocalPort()))));

            assertThat(attempts)
                    .isEqualTo("SecurityException SecurityException UnknownServiceException UnknownHostException");
        }
    }

    @Test
    void closedPool_leavesNeitherProcessNorFolder() {
        String[] process = text(pool.parse(request("whoami", ""))).split(" ", 2);

        pool.close();

        assertThat(ProcessHandle.of(Long.parseLong(process[0])).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(Path.of(process[1])).doesNotExist();
    }

    @Test
    void processWhoseServiceWasKilled_endsInTheMiddleOfADocument_andDeletesItsFolder() throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedService.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] parser;
        try (BufferedReader said = service.inputReader()) {
            parser = said.readLine().split(" ", 2);
            service.destroyForcibly();
        }

        await().untilAsserted(() -> assertThat(Path.of(parser[1])).doesNotExist());
        await().until(() -> ProcessHandle.of(Long.parseLong(parser[0]))
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    /** A service in a JVM of its own: says which parser process it has, and keeps it busy. */
    static final class ShortLivedService {

        private ShortLivedService() {}

        public static void main(String[] args) {
            ParserPool pool = pool(TIGHT);
            System.out.println(text(pool.parse(request("whoami", ""))));
            pool.parse(request("hang", ""));
        }
    }

    private static ParserLimits limits(Duration cpuTime, Duration wallTime) {
        return new ParserLimits(64L << 20, cpuTime, wallTime, 64L << 20, new WorkerLimits(100_000, 3, 10));
    }

    private static void assertRefused(ParserPool by, String name, String reason) {
        assertThat(by.parse(request(name, "")))
                .isInstanceOfSatisfying(ParseReply.Refused.class, refused -> assertThat(refused.reason())
                        .contains(reason));
    }

    private static void kill(String whoami) {
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(whoami.split(" ", 2)[0])).orElseThrow();
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    private static ParserPool pool(ParserLimits limits) {
        WorkerProgram installed = InstalledWorker.find();
        Stream<String> tests =
                Stream.of(Path.of("target", "test-classes").toAbsolutePath().toString());
        return new ParserPool(
                1,
                new WorkerProgram(
                        Stream.concat(tests, installed.classPath().stream()).toList(),
                        MisbehavingWorker.class.getName()),
                limits);
    }

    private static ParseRequest request(String name, String content) {
        return new ParseRequest(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ParseReply reply) {
        assertThat(reply).isInstanceOf(ParseReply.Parsed.class);
        return ((ParseReply.Parsed) reply).document().text();
    }
}
