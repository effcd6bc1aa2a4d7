package dev.ragstone.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesIT {

    @TempDir
    private Path directory;

    @Test
    void identity_afterItsProcessHasEnded_findsNobody() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());

        assertThat(identity.find()).contains(process.toHandle());
        assertThat(identity.stop()).isTrue();
        assertThat(process.isAlive()).isFalse();
        assertThat(identity.stop()).isFalse();
    }

    @Test
    void identity_numberGivenToAnotherProcess_findsNobody() {
        ProcessIdentity current = ProcessIdentity.current();

        assertThat(new ProcessIdentity(current.pid(), current.startedAtMillis() - 60_000).find())
                .isEmpty();
    }

    @Test
    void child_programThatDoesNotExist_isNamed() {
        assertThatThrownBy(() -> ChildProcess.start("query-service", List.of("no-such-program"), log()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("query-service", "no-such-program");
    }

    @Test
    void child_thatIgnoresTheRequest_isKilled() {
        ChildProcess child = ChildProcess.start("stubborn", List.of("sleep", "600"), log());

        child.kill();

        assertThat(child.isAlive()).isFalse();
        assertThatThrownBy(child::requireAlive).hasMessageContainingAll("stubborn", "137", "(nothing)");
    }

    @Test
    void logTail_longFile_isItsLastLines() throws IOException {
        Files.writeString(log(), "x".repeat(100_000) + "\nlast but one\n\n\tat a.B.c(B.java:1)\n\t... 7 more\nlast\n");

        assertThat(LogTail.of(log(), 2)).containsExactly("last but one", "last");
        assertThat(LogTail.of(directory.resolve("absent"), 2)).isEmpty();
    }

    @Test
    void port_listenedOn_isTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of("Kafka", socket.getLocalPort())))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll("port " + socket.getLocalPort(), "Kafka", "make help");
        }
    }

    @Test
    void port_listenedOnAtEveryAddress_isTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertThat(PortCheck.isTaken(socket.getLocalPort())).isTrue();
        }
    }

    @Test
    void disk_ofThisMachine_hasAByteLeft() {
        assertThatNoException().isThrownBy(() -> DiskSpace.require(directory.resolve("new"), 1));
        assertThat(directory.resolve("new")).isDirectory();
    }

    private Path log() {
        return directory.resolve("service.log");
    }
}
