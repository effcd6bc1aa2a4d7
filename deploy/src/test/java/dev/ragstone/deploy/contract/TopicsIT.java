package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart makes the topics that the services have, and gives each service the rights on those that it uses. */
class TopicsIT {

    private static final String STRIMZI = "topics and users of Strimzi";
    private static final String TENANTS = "tenants with topics of their own";

    /** How the code names them. */
    private static final Set<String> TOPICS = Pattern.compile("\"(ragstone\\.[a-z.]+)\"")
            .matcher(Repository.text("libs/rag-events/src/main/java/dev/ragstone/events/Topics.java"))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    @Test
    void everyTopicOfTheServices_isMade() {
        assertThat(topics().keySet()).isEqualTo(TOPICS);
    }

    @Test
    void demo_makesTheSameTopics() {
        String script = Combination.of("the demo")
                .all(Job.class)
                .map(job -> job.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getArgs()
                        .getFirst())
                .findFirst()
                .orElseThrow();
        assertThat(TOPICS).allSatisfy(topic -> assertThat(script).contains("--topic " + topic + " "));
    }

    @Test
    void documents_areCompactedAndAcceptedOnesHaveAsManyPartitions() {
        KafkaTopic documents = topics().get("ragstone.documents");
        KafkaTopic accepted = topics().get("ragstone.documents.accepted");
        assertThat(documents.getSpec().getConfig()).containsEntry("cleanup.policy", "compact");
        assertThat(accepted.getSpec().getConfig()).containsEntry("cleanup.policy", "compact");
        assertThat(documents.getSpec().getPartitions()).isEqualTo(24);
        assertThat(accepted.getSpec().getPartitions()).isEqualTo(24);
        assertThat(topics().get("ragstone.reindex").getSpec().getPartitions()).isEqualTo(1);
    }

    @Test
    void deletions_areRememberedAsLongAsDeadLettersAreKept() {
        assertThat(topics().get("ragstone.documents.accepted")
                        .getSpec()
                        .getConfig()
                        .get("delete.retention.ms"))
                .isEqualTo(topics().get("ragstone.documents.dlq")
                        .getSpec()
                        .getConfig()
                        .get("retention.ms"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "ingestion", "eval"})
    void user_mayUseTheTopicsOfItsService(String service) {
        Set<String> used = Repository.settings(service).entrySet().stream()
                .filter(entry -> entry.getKey().toString().matches("mp\\.messaging\\..*\\.topic"))
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty();
        assertThat(topicsOf(service)).containsAll(used).contains("ragstone.tenants", "ragstone.audit");
    }

    @Test
    void evaluations_areNoneOfIngestionsBusiness() {
        assertThat(topicsOf("ingestion")).doesNotContain("ragstone.interactions", "ragstone.evaluations");
    }

    @Test
    void topicsOfTenants_areMadeAsTheOneOfAll() {
        Map<String, KafkaTopic> topics = topics(TENANTS);
        assertThat(topics.keySet())
                .hasSize(TOPICS.size() + 3)
                .containsAll(TOPICS)
                .contains("acme.documents", "ACME_wiki", "globex.documents");
        assertThat(topics.get("ACME_wiki").getMetadata().getName()).isEqualTo("acme-wiki");
        assertThat(topics.get("ACME_wiki").getSpec().getPartitions()).isEqualTo(24);
        assertThat(topics.get("ACME_wiki").getSpec().getConfig())
                .isEqualTo(topics.get("ragstone.documents").getSpec().getConfig());
    }

    @Test
    void producerOfATenant_mayUseItsTopicsAndNothingElse() {
        assertThat(topicsOf(TENANTS, "acme-crm")).containsExactlyInAnyOrder("acme.documents", "ACME_wiki");
        assertThat(topicsOf(TENANTS, "ingestion")).contains("acme.documents", "ACME_wiki", "globex.documents");
        assertThat(topicsOf(TENANTS, "query")).noneMatch(topic -> topic.contains("acme"));
    }

    private static Set<String> topicsOf(String service) {
        return topicsOf(STRIMZI, service);
    }

    private static Set<String> topicsOf(String combination, String name) {
        return Combination.of(combination)
                .all(KafkaUser.class)
                .filter(user -> user.getMetadata().getName().endsWith(name))
                .map(user -> (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
                .flatMap(authorization -> authorization.getAcls().stream())
                .map(AclRule::getResource)
                .filter(AclRuleTopicResource.class::isInstance)
                .map(resource -> ((AclRuleTopicResource) resource).getName())
                .collect(Collectors.toSet());
    }

    private static Map<String, KafkaTopic> topics() {
        return topics(STRIMZI);
    }

    private static Map<String, KafkaTopic> topics(String combination) {
        return Combination.of(combination)
                .all(KafkaTopic.class)
                .collect(Collectors.toMap(topic -> topic.getSpec().getTopicName(), topic -> topic));
    }
}
