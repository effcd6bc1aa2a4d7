package dev.ragstone.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.Topics;
import dev.ragstone.system.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replicas of this version join those of another one, and take over, while documents are published and questions asked; then those of
 * the other version come back for a while, as after a rollback. No request fails, the index is as the events say, and every answer is
 * evaluated once.
 */
@EnabledIfSystemProperty(
        named = "upgrade.base",
        matches = ".+",
        disabledReason = "make upgrade-check builds another version")
class UpgradeIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** As long as a pod waits between its last turn and the signal to stop: pod.preStopSeconds of the chart. */
    private static final Duration TURN_ENDS = Duration.ofSeconds(5);

    private static final String OLD = "the old version";
    private static final String NEW = "the new version";

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.documents(), Workload.SHORT_TEXT, settings.seed());
    private final Path base = Path.of(System.getProperty("upgrade.base"));

    @TempDir
    private Path folder;

    @Test
    void newVersion_besideTheOldOneUnderLoad_failsNoRequestAndLosesNothing() throws Exception {
        try (QdrantServer server = QdrantServer.of(settings, folder)) {
            Scene.play(new ChaosIndex.Qdrant(server.address()), folder, scene -> {
                try (Installation installation = new Installation(scene.cluster(), folder)) {
                    play(scene, installation);
                }
            });
        }
    }

    private void play(Scene scene, Installation installation) throws InterruptedException {
        Replicas before = installation.start(OLD, base);
        Exchanges exchanges = new Exchanges();
        Replicas last;
        try (Traffic traffic = new Traffic(workload, settings.documents(), scene.publisher(), exchanges)) {
            traffic.begin(before);
            last = upgradeBackAndForth(installation, traffic, before);
        }
        report(scene, exchanges);
        assertThat(exchanges.complaints()).isEmpty();
        scene.requireEqual(workload);
        requireEachEvaluatedOnce(exchanges, scene.cluster().broker(), installation.tables());
        requireBalance(last.eval().api().get("/api/v1/evaluations/summary?window=24h"), exchanges);
    }

    private Replicas upgradeBackAndForth(Installation installation, Traffic traffic, Replicas before)
            throws InterruptedException {
        awaitWork(traffic, before);
        Replicas after = installation.start(NEW, Repository.folder());
        traffic.rotation().add(after);
        awaitWork(traffic, before, after);
        retire(traffic, before);
        awaitWork(traffic, after);
        if (Boolean.parseBoolean(System.getProperty("upgrade.rollback", "true"))) {
            Replicas back = installation.start(OLD, base);
            traffic.rotation().add(back);
            awaitWork(traffic, back, after);
            retire(traffic, back);
            awaitWork(traffic, after);
        }
        return after;
    }

    private static void report(Scene scene, Exchanges exchanges) {
        System.out.printf(
                "%d events were published; the old version gave %d answers, the new one %d; %d lacked a step; %d were liked%n",
                scene.publisher().events(),
                exchanges.answersOf(OLD),
                exchanges.answersOf(NEW),
                exchanges.degraded(),
                exchanges.liked());
    }

    /** Returns when each of them has done its share of the work from now on. */
    private static void awaitWork(Traffic traffic, Replicas... all) {
        List<Replicas> replicas = List.of(all);
        List<Work> begin = work(replicas, traffic);
        await().atMost(LIMIT).until(() -> {
            List<Work> now = work(replicas, traffic);
            return IntStream.range(0, now.size()).allMatch(i -> now.get(i).isAShareMoreThan(begin.get(i)));
        });
    }

    private static List<Work> work(List<Replicas> replicas, Traffic traffic) {
        return replicas.stream().map(each -> Work.of(each, traffic.exchanges())).toList();
    }

    private static void retire(Traffic traffic, Replicas replicas) throws InterruptedException {
        traffic.rotation().remove(replicas.version());
        TimeUnit.MILLISECONDS.sleep(TURN_ENDS.toMillis());
        replicas.stop();
    }

    private static void requireEachEvaluatedOnce(Exchanges exchanges, BrokerProcess broker, EvaluationTables tables) {
        Set<String> answered = exchanges.interactions();
        try (TopicReader interactions = new TopicReader(broker.bootstrapServers(), Topics.INTERACTIONS)) {
            assertThat(interactions.newest().keySet()).as("recorded answers").isEqualTo(answered);
        }
        await().atMost(LIMIT).until(() -> tables.count("select count(*) from evaluation") == answered.size());
        await().atMost(LIMIT).until(() -> tables.count("select count(*) from evaluation_outbox") == 0);
        try (TopicReader evaluations = new TopicReader(broker.bootstrapServers(), Topics.EVALUATIONS)) {
            assertThat(evaluations.newest().keySet())
                    .as("answers whose evaluation was published")
                    .isEqualTo(answered);
        }
        await().atMost(LIMIT).until(() -> tables.count("select count(*) from feedback") == exchanges.liked());
    }

    /** Received = sampled + unsampled; for each metric, sampled = scored + skipped + failed. */
    private static void requireBalance(JsonNode summary, Exchanges exchanges) {
        int answered = exchanges.interactions().size();
        assertThat(summary.path("intake").path("received").asInt()).isEqualTo(answered);
        assertThat(summary.path("intake").path("sampled").asInt()).isEqualTo(answered);
        JsonNode group = summary.path("groups").path(0);
        assertThat(group.path("evaluations").asInt()).isEqualTo(answered);
        assertThat(group.path("metrics")).hasSizeGreaterThan(10).allSatisfy(metric -> assertThat(
                        metric.path("n").asInt() + sum(metric.path("skipped")) + sum(metric.path("failed")))
                .as(metric.path("metric").asText())
                .isEqualTo(answered));
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }
}
