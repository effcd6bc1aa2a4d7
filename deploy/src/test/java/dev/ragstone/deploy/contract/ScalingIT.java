package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import dev.ragstone.deploy.manifest.ScaledObject;
import dev.ragstone.deploy.manifest.TriggerAuthentication;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replicas follow the lag of the group that a service reads with, and never stop for good. */
class ScalingIT {

    @ParameterizedTest
    @CsvSource({"ingestion,documents", "eval,interactions"})
    void lag_isThatOfTheServicesOwnGroup(String service, String channel) {
        Properties built = Repository.settings(service);
        String prefix = "mp.messaging.incoming." + channel + '.';
        assertThat(trigger("replicas that follow the lag", service).metadata())
                .containsEntry("consumerGroup", built.getProperty(prefix + "group.id"))
                .containsEntry("topic", topic(built, prefix))
                .containsEntry("offsetResetPolicy", built.getProperty(prefix + "auto.offset.reset"))
                .containsEntry("bootstrapServers", "kafka:9092");
    }

    /** Ingestion reads the topics of tenants beside the one of all, where there are such. */
    private static String topic(Properties built, String prefix) {
        String several = built.getProperty(prefix + "topics");
        return several == null
                ? built.getProperty(prefix + "topic")
                : several.replaceAll("\\$\\{ragstone\\.ingestion\\.topics:(.*)}", "$1");
    }

    /** A group without offsets has no lag to a scaler that counts from them; without replicas it would never commit any. */
    @ParameterizedTest
    @MethodSource("combinations")
    void groupThatNeverCommitted_isScaledUp(Combination combination) {
        assertThat(combination.all(ScaledObject.class)).allSatisfy(scaler -> {
            assertThat(scaler.getSpec().minReplicaCount()).isPositive();
            assertThat(scaler.getSpec().fallback().replicas()).isPositive();
            assertThat(scaler.getSpec().triggers()).allSatisfy(trigger -> assertThat(trigger.metadata())
                    .containsEntry("offsetResetPolicy", "earliest")
                    .containsEntry("scaleToZeroOnInvalidOffset", "false"));
        });
    }

    @Test
    void replicas_areAtMostThePartitions() {
        assertThat(Combination.of("replicas that follow the lag").all(ScaledObject.class))
                .allSatisfy(scaler -> {
                    assertThat(scaler.getSpec().maxReplicaCount()).isLessThanOrEqualTo(6);
                    assertThat(scaler.getSpec().triggers()).allSatisfy(trigger -> assertThat(trigger.metadata())
                            .containsEntry("allowIdleConsumers", "false"));
                });
    }

    @Test
    void lag_isTextWithoutAnExponent() {
        assertThat(trigger("replicas that follow the lag", "ingestion").metadata())
                .containsEntry("lagThreshold", "1000000");
    }

    @Test
    void kedaAsksBrokersAsTheServiceDoes() {
        Combination combination = Combination.of("everything at once");
        assertThat(trigger("everything at once", "eval").metadata())
                .containsEntry("sasl", "scram_sha512")
                .containsEntry("tls", "enable");
        assertThat(combination.all(TriggerAuthentication.class)).hasSize(2).allSatisfy(authentication -> {
            assertThat(authentication.getSpec().env())
                    .extracting(TriggerAuthentication.Variable::parameter)
                    .containsExactly("username", "password");
            assertThat(authentication.getSpec().env())
                    .allSatisfy(variable -> assertThat(variables(combination, variable.containerName()))
                            .contains(variable.name()));
            assertThat(authentication.getSpec().secretTargetRef())
                    .containsExactly(new TriggerAuthentication.SecretKey("ca", "main-cluster-ca-cert", "ca.crt"));
        });
    }

    private static Stream<String> variables(Combination combination, String container) {
        return combination
                .all(Deployment.class)
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .filter(found -> found.getName().equals(container))
                .flatMap(found -> found.getEnv().stream())
                .map(EnvVar::getName);
    }

    @Test
    void topicsOfTenants_countAsTheOneOfAll() {
        assertThat(triggers("tenants with topics of their own", "ingestion"))
                .extracting(trigger -> trigger.metadata().get("topic"))
                .containsExactly("ragstone.documents", "acme.documents", "ACME_wiki", "globex.documents");
    }

    private static ScaledObject.Trigger trigger(String combination, String service) {
        return triggers(combination, service).getFirst();
    }

    private static List<ScaledObject.Trigger> triggers(String combination, String service) {
        return Combination.of(combination)
                .all(ScaledObject.class)
                .filter(scaler -> scaler.getMetadata().getName().endsWith(service))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .triggers();
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
