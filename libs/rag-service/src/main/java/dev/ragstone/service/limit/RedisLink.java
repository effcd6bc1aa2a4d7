package dev.ragstone.service.limit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis for all threads, over which requests are sent without waiting for each other's replies. It is opened beside
 * them, again and again until it is there: a request waits for its own reply alone, no longer than a time limit, and blocks no thread.
 * A connection on which one failed is given up.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RedisLink.class);

    /** With all that comes before the first request: addresses, TLS, credentials. */
    private static final long CONNECT_SECONDS = 2;

    private final Vertx vertx;
    private final RedisOptions options;
    private final URI url;
    private final Duration timeout;
    private final Duration pause;
    private final AtomicReference<@Nullable Line> current = new AtomicReference<>();
    private volatile boolean isAway;
    private volatile boolean isClosed;

    /**
     * Connects to nobody yet.
     *
     * @param options how Redis is reached, credentials included
     * @param url where it is, for messages
     * @param timeout how long a reply may take
     * @param pause how long after a failure a new connection is tried
     */
    RedisLink(Vertx vertx, RedisOptions options, URI url, Duration timeout, Duration pause) {
        this.vertx = vertx;
        this.options = options;
        this.url = url;
        this.timeout = timeout;
        this.pause = pause;
    }

    /** Begins to connect. */
    void open() {
        Redis client = Redis.createClient(vertx, options);
        client.connect()
                .timeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .onSuccess(connection -> use(new Line(client, connection)))
                .onFailure(failure -> {
                    client.close();
                    away(failure);
                });
    }

    /**
     * The reply to a request. It never fails.
     *
     * @return empty if Redis is away, or refuses
     */
    Future<Optional<Response>> send(Request request) {
        Line line = current.get();
        if (line == null) {
            return Future.succeededFuture(Optional.empty());
        }
        return line.connection()
                .send(request)
                .timeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .map(this::there)
                .otherwise(failure -> {
                    if (giveUp(line)) {
                        away(failure);
                    }
                    return Optional.empty();
                });
    }

    @Override
    public void close() {
        isClosed = true;
        Line line = current.get();
        if (line != null) {
            giveUp(line);
        }
    }

    private void use(Line line) {
        current.set(line);
        // The end tells as much.
        line.connection().exceptionHandler(failure -> LOG.debug("the connection to Redis is broken", failure));
        // Redis closes what is idle for long, and all when it stops.
        line.connection().endHandler(end -> {
            if (giveUp(line) && !isClosed) {
                open();
            }
        });
        if (isClosed) {
            giveUp(line);
        }
    }

    private boolean giveUp(Line line) {
        boolean isCurrent = current.compareAndSet(line, null);
        if (isCurrent) {
            line.client().close();
        }
        return isCurrent;
    }

    private Optional<Response> there(Response reply) {
        if (isAway) {
            isAway = false;
            LOG.info("Redis is back: replicas share their rates again");
        }
        return Optional.of(reply);
    }

    private void away(Throwable failure) {
        if (isClosed) {
            return;
        }
        if (!isAway) {
            isAway = true;
            LOG.warnf(
                    "Redis at %s does not count requests (%s): until it does, this replica counts by itself. Check"
                            + " ragstone.limits.redis; it is tried again every %s",
                    url, failure, pause);
        }
        vertx.setTimer(pause.toMillis(), elapsed -> open());
    }

    /**
     * A connection.
     *
     * @param client is closed to be rid of it, whatever its state
     */
    private record Line(Redis client, RedisConnection connection) {}
}
