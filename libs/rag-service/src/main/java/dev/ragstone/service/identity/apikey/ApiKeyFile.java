package dev.ragstone.service.identity.apikey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The keys of a file, which are read again when it changes, so that keys come and go without a restart. Contents are compared,
 * not times: a mounted secret is exchanged as a whole, and its time may be that of the one before.
 */
final class ApiKeyFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ApiKeyFile.class);

    private final Path path;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("api-keys").factory());

    private volatile ApiKeys keys;
    private String seen;
    private boolean readable = true;

    private ApiKeyFile(Path path, String text) {
        this.path = path;
        this.seen = text;
        this.keys = ApiKeyReader.read(text);
    }

    /**
     * Reads a file, and looks at it from now on.
     *
     * @param interval how long a change goes unnoticed at the most
     * @throws IllegalArgumentException if it cannot be read or has another form
     */
    static ApiKeyFile open(Path path, Duration interval) {
        try {
            ApiKeyFile file = new ApiKeyFile(path, Files.readString(path, StandardCharsets.UTF_8));
            var unused = file.watch.scheduleWithFixedDelay(
                    file::look, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
            LOG.infof("%d API keys are valid, by %s", file.keys.byHash().size(), path);
            return file;
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read (%s)".formatted(e), e);
        }
    }

    /** The keys that are valid now. */
    ApiKeys keys() {
        return keys;
    }

    private void look() {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            readable = true;
            if (!text.equals(seen)) {
                seen = text;
                keys = ApiKeyReader.read(text);
                LOG.infof(
                        "%d API keys are valid now: %s has changed",
                        keys.byHash().size(), path);
            }
        } catch (IOException e) {
            if (readable) {
                LOG.errorf("%s cannot be read any more; the keys it held stay valid: %s", path, e);
            }
            readable = false;
        } catch (IllegalArgumentException e) {
            LOG.errorf("%s has changed and is broken; the keys it held stay valid: %s", path, e.getMessage());
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
