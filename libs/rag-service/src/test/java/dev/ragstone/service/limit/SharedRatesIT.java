package dev.ragstone.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas of a service with a real Redis between them. */
class SharedRatesIT {

    private static final Identity ADA = new Identity("lovelace", "acme", Set.of(), Set.of());
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String PATIENCE = "10s";

    private static final RedisResource REDIS = new RedisResource();
    private static final Vertx VERTX = Vertx.vertx();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RateLimits> replicas = new ArrayList<>();

    @BeforeAll
    static void start() {
        REDIS.start();
    }

    @AfterAll
    static void stop() {
        REDIS.stop();
        VERTX.close();
    }

    @BeforeEach
    void forget() {
        command(Request.cmd(Command.FLUSHALL));
    }

    @AfterEach
    void close() {
        replicas.forEach(RateLimits::close);
    }

    @Test
    void twoReplicas_grantNoMoreTogetherThanOneAlone() {
        RateLimits first = replica("query", Map.of("identity.requests-per-minute", "1", "identity.burst", "50"));
        RateLimits second = replica("query", Map.of("identity.requests-per-minute", "1", "identity.burst", "50"));

        List<Future<Optional<Allowance>>> taken = IntStream.range(0, 200)
                .mapToObj(i -> (i % 2 == 0 ? first : second).take(ADA))
                .toList();

        assertThat(taken.stream().map(SharedRatesIT::settled).filter(Allowance::granted))
                .hasSize(50);
        assertThat(counted("own")).isZero();
    }

    @Test
    void callerWhoUsedUpTheRateAtOneReplica_isToldByTheOtherWhenToComeAgain() {
        RateLimits first = replica("query", Map.of("identity.requests-per-minute", "6", "identity.burst", "3"));
        RateLimits second = replica("query", Map.of("identity.requests-per-minute", "6", "identity.burst", "3"));

        assertThat(left(first)).isEqualTo(new Allowance("identity", 6, true, 2, Duration.ZERO));
        assertThat(left(second).remaining()).isEqualTo(1);
        assertThat(left(first).remaining()).isZero();
        Allowance refused = left(second);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void bucket_fillsEvenly() {
        RateLimits replica = replica("query", Map.of("identity.requests-per-minute", "600", "identity.burst", "1"));
        RateLimits other = replica("query", Map.of("identity.requests-per-minute", "600", "identity.burst", "1"));

        assertThat(left(replica).granted()).isTrue();
        await().pollInterval(SHORT).until(() -> left(other).granted());
    }

    @Test
    void otherServices_haveBucketsOfTheirOwn() {
        Map<String, String> once = Map.of("tenant.requests-per-minute", "1");

        assertThat(left(replica("query", once)).granted()).isTrue();
        assertThat(left(replica("ingestion", once)).granted()).isTrue();
        assertThat(left(replica("query", once)).granted()).isFalse();
    }

    @Test
    void redis_doesNotLearnWhoAsks() {
        left(replica("query", Map.of("identity.requests-per-minute", "1", "tenant.requests-per-minute", "1")));

        String keys = command(Request.cmd(Command.KEYS).arg("*"));

        assertThat(keys)
                .contains("ragstone:rate:query:identity:", "ragstone:rate:query:tenant:")
                .doesNotContain("lovelace", "acme");
    }

    @Test
    void whileRedisIsStopped_replicasCountByThemselves_andTogetherAgainWhenItIsBack() {
        Map<String, String> rates = Map.of("identity.requests-per-minute", "1", "identity.burst", "100");
        RateLimits first = replica("query", rates);
        RateLimits second = replica("query", rates);
        REDIS.stop();
        try {
            assertThat(left(first).granted()).isTrue();
            assertThat(left(second).granted()).isTrue();
            await().until(() -> first.take(ADA).isComplete());
            assertThat(counted("own")).isPositive();
        } finally {
            REDIS.start();
        }
        await().until(() -> isShared(first) && isShared(second));
    }

    @Test
    void connectionThatRedisClosed_isReplaced() {
        RateLimits replica = replica("query", Map.of("identity.requests-per-minute", "1000"));

        command(Request.cmd(Command.CLIENT).arg("KILL").arg("TYPE").arg("normal"));

        await().until(() -> isShared(replica));
    }

    @Test
    void redisThatIsSlow_isWaitedForNoLongerThanTheTimeLimit_andThenByNobody() {
        RateLimits replica = replica("query", Map.of("identity.requests-per-minute", "1000", "redis.timeout", "30ms"));
        command(Request.cmd(Command.CLIENT).arg("PAUSE").arg(600));

        assertThat(left(replica).granted()).isTrue();
        Future<Optional<Allowance>> second = replica.take(ADA);

        assertThat(second.isComplete()).as("nobody waits").isTrue();
        assertThat(second.result().orElseThrow().granted()).isTrue();
        assertThat(counted("own")).isEqualTo(2);
        await().until(() -> isShared(replica));
    }

    @Test
    void redisThatTakesConnectionsAndIsSilent_isNotWaitedFor() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            RateLimits replica = open(
                    URI.create("redis://127.0.0.1:" + silent.getLocalPort()),
                    "query",
                    Map.of("identity.requests-per-minute", "1"));

            assertThat(replica.take(ADA).result().orElseThrow().granted()).isTrue();
            assertThat(replica.take(ADA).result().orElseThrow().granted()).isFalse();
        }
    }

    @Test
    void redisThatAsksForACredential_countsForThoseWhoHaveIt() {
        command(Request.cmd(Command.ACL)
                .arg("SETUSER")
                .arg("ragstone")
                .arg("on")
                .arg(">p@ss w:rd%")
                .arg("~ragstone:rate:*")
                .arg("+@all"));
        command(Request.cmd(Command.ACL)
                .arg("SETUSER")
                .arg("default")
                .arg("+@all")
                .arg("-eval"));
        Map<String, String> rate = Map.of("identity.requests-per-minute", "1000");
        try {
            RateLimits nobody = open(REDIS.url(), "query", rate);
            Map<String, String> known = new HashMap<>(rate);
            known.putAll(Map.of("redis.username", "ragstone", "redis.password", "p@ss w:rd%"));

            await().until(() -> isShared(replica("query", known)));
            assertThat(isShared(nobody)).isFalse();
        } finally {
            command(Request.cmd(Command.ACL).arg("SETUSER").arg("default").arg("+@all"));
        }
    }

    @Test
    void connectionWithTls_isToAServerThatSomebodyVouchesFor() {
        Map<String, String> known =
                Map.of("identity.requests-per-minute", "1000", "redis.tls-configuration-name", "redis");
        RateLimits replica = open(REDIS.secureUrl("localhost"), "query", known);

        await().until(() -> isShared(replica));
    }

    @Test
    void serverThatNobodyVouchesFor_isNotToldWhoAsks() {
        RateLimits replica =
                open(REDIS.secureUrl("localhost"), "query", Map.of("identity.requests-per-minute", "1000"));

        await().during(Duration.ofMillis(200)).until(() -> !isShared(replica));
    }

    /** A replica that has a connection. */
    private RateLimits replica(String service, Map<String, String> settings) {
        RateLimits replica = open(REDIS.url(), service, settings);
        await().until(() -> isShared(replica));
        meters.clear();
        return replica;
    }

    private RateLimits open(URI url, String service, Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter());
        builder.withDefaultValue("ragstone.limits.redis.timeout", PATIENCE);
        settings.forEach((key, value) -> builder.withDefaultValue("ragstone.limits." + key, value));
        LimitsConfig config = builder.build().getConfigMapping(LimitsConfig.class);
        RedisOptions options =
                new RedisSettings(config.redis(), name -> Optional.of(new Trusting(REDIS.authority()))).of(url);
        RedisLink link = new RedisLink(VERTX, options, url, config.redis().timeout(), SHORT);
        link.open();
        RateLimits limits = new RateLimits(config, TimeMeter.SYSTEM_NANOTIME, new SharedRates(link, service, meters));
        replicas.add(limits);
        return limits;
    }

    private boolean isShared(RateLimits replica) {
        double before = counted("shared");
        settled(replica.take(somebody()));
        return counted("shared") > before;
    }

    /** Somebody who has not asked before, so that the replica's own bucket lets them through. */
    private static Identity somebody() {
        String unknown = UUID.randomUUID().toString();
        return new Identity(unknown, unknown, Set.of(), Set.of());
    }

    private double counted(String outcome) {
        return meters.counter(MetricNames.RATES_COUNTED, MetricTags.OUTCOME, outcome)
                .count();
    }

    private static Allowance left(RateLimits replica) {
        return settled(replica.take(ADA));
    }

    private static Allowance settled(Future<Optional<Allowance>> taken) {
        return taken.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                .join()
                .orElseThrow();
    }

    private static String command(Request request) {
        Redis client = Redis.createClient(VERTX, REDIS.url().toString());
        try {
            return String.valueOf(client.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } finally {
            client.close();
        }
    }
}
