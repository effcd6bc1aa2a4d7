package dev.ragstone.service.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.testkit.access.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyFileIT {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String ADA = KeyFiles.text(KeyFiles.entry("ada", "ada-1", "acme", "", "reader"));

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Collecting(logged);
    private final Logger log = Logger.getLogger(ApiKeyFile.class.getName());

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
    }

    @Test
    void brokenFile_keepsTheKeysThereAre_andIsLoggedOnce_untilItIsMended() {
        Path path = folder.resolve("keys.yaml");
        KeyFiles.replace(path, ADA);
        try (ApiKeyFile file = open(path)) {
            KeyFiles.replace(path, "keys: [{sha256: ada-2}]");
            awaitLog("is broken; the keys it held stay valid: keys[0].sha256");
            assertThat(file.keys().find("ada-1")).isNotNull();

            KeyFiles.replace(path, KeyFiles.text(KeyFiles.entry("ada", "ada-2", "acme", "", "reader")));
            awaitLog("1 API keys are valid now");
            assertThat(file.keys().find("ada-1")).isNull();
            assertThat(file.keys().find("ada-2")).isNotNull();
        }
        assertThat(logged).filteredOn(line -> line.contains("broken")).hasSize(1);
        assertThat(logged).noneMatch(line -> line.contains("ada-1") || line.contains("ada-2"));
    }

    @Test
    void fileThatIsTakenAway_keepsTheKeysThereAre() throws IOException {
        Path path = folder.resolve("keys.yaml");
        KeyFiles.replace(path, ADA);
        try (ApiKeyFile file = open(path)) {
            Files.delete(path);
            awaitLog("cannot be read any more");
            assertThat(file.keys().find("ada-1")).isNotNull();
        }
    }

    @Test
    void secretThatIsExchangedBehindALink_isSeen() throws IOException {
        Path first =
                Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("keys.yaml"), ADA);
        Path second = Files.writeString(
                Files.createDirectory(folder.resolve("2")).resolve("keys.yaml"), ADA.replace("reader", "admin"));
        Files.setLastModifiedTime(second, Files.getLastModifiedTime(first));
        Path data = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("1"));
        try (ApiKeyFile file = open(data.resolve("keys.yaml"))) {
            Path next = Files.createSymbolicLink(folder.resolve("next"), folder.resolve("2"));
            Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
            await().atMost(DEADLINE)
                    .untilAsserted(() -> assertThat(file.keys().byHash().values())
                            .allMatch(identity -> identity.roles().toString().equals("[ADMIN]")));
        }
    }

    @Test
    void start_failsAndSaysWhy_withoutAFile_orWithABrokenOne() throws IOException {
        assertThatThrownBy(() -> new ApiKeyAuthenticator(config(null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ragstone.auth.api-keys.file");
        assertThatThrownBy(() -> new ApiKeyAuthenticator(config(folder.resolve("absent"))))
                .hasMessageContaining("ragstone.auth.api-keys.file names")
                .hasMessageContaining("cannot be read");
        Path broken = Files.writeString(folder.resolve("broken"), "keys: []");
        assertThatThrownBy(() -> new ApiKeyAuthenticator(config(broken)))
                .hasMessageContaining("broken")
                .hasMessageContaining("must hold a list 'keys'");
    }

    private static ApiKeyFile open(Path path) {
        return ApiKeyFile.open(path, Duration.ofMillis(20));
    }

    private void awaitLog(String part) {
        await().atMost(DEADLINE).until(() -> logged.stream().anyMatch(line -> line.contains(part)));
    }

    private static AuthConfig.ApiKeys config(@Nullable Path file) {
        return new AuthConfig.ApiKeys() {
            @Override
            public Optional<Path> file() {
                return Optional.ofNullable(file);
            }

            @Override
            public Duration checkInterval() {
                return Duration.ofSeconds(5);
            }
        };
    }

    private static final class Collecting extends Handler {

        private final List<String> lines;

        Collecting(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new PatternFormatter("%s").format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
