package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import dev.ragstone.deploy.manifest.TriggerAuthentication;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What encrypts the connections between pods, and what they prove who they are by. */
class TransportIT {

    private static final Pattern FOLDER = Pattern.compile("/etc/ragstone/[a-z-]+");
    private static final String HTTPS = "services that speak HTTPS";

    @ParameterizedTest
    @MethodSource("combinations")
    void everyFileOfASetting_isInASecretThatIsMounted(Combination combination) {
        assertThat(combination.all(Deployment.class)).allSatisfy(deployment -> {
            List<String> mounted = container(pod(deployment)).getVolumeMounts().stream()
                    .map(VolumeMount::getMountPath)
                    .toList();
            assertThat(mounted)
                    .containsAll(folders(combination, deployment.getMetadata().getName()));
        });
    }

    @Test
    void services_speakHttpsOnTheSamePorts() {
        for (String service : Repository.SERVICES) {
            Properties built = Repository.settings(service);
            assertThat(SettingsIT.settings(HTTPS, service))
                    .containsEntry("quarkus.http.insecure-requests", "disabled")
                    .containsEntry("quarkus.http.ssl-port", built.getProperty("quarkus.http.port"))
                    .containsEntry("quarkus.http.tls-configuration-name", "server")
                    .containsEntry("quarkus.management.tls-configuration-name", "server")
                    .containsEntry("quarkus.tls.server.key-store.pem.own.key", "/etc/ragstone/tls/tls.key");
        }
        assertThat(SettingsIT.settings("defaults", "query")).doesNotContainKey("quarkus.http.ssl-port");
    }

    @Test
    void probesAndServices_followTheScheme() {
        assertThat(schemes("defaults")).containsOnly("HTTP");
        assertThat(schemes(HTTPS)).containsOnly("HTTPS");
        assertThat(Combination.of(HTTPS).all(Service.class))
                .flatExtracting(service -> service.getSpec().getPorts())
                .allSatisfy(port -> assertThat(port.getAppProtocol()).isEqualTo("https"));
    }

    @Test
    void callersInsideTheRelease_knowTheAuthority_andNobodyButTheServicesTheKey() {
        assertThat(SettingsIT.settings(HTTPS, "eval"))
                .containsEntry("ragstone.evaluation.experiments.query-url", "https://demo-ragstone-query:8080")
                .containsEntry("ragstone.evaluation.experiments.tls-configuration-name", "query")
                .containsEntry("quarkus.tls.query.trust-store.pem.certs", "/etc/ragstone/tls/ca.crt");
        assertThat(hooks(HTTPS)).hasSize(2).allSatisfy(pod -> {
            assertThat(container(pod).getEnv())
                    .anySatisfy(variable -> assertThat(variable.getValue()).startsWith("https://demo-ragstone-"))
                    .anySatisfy(variable -> assertThat(variable.getName()).isEqualTo("CURL_CA_BUNDLE"));
            assertThat(pod.getVolumes())
                    .extracting(Volume::getSecret)
                    .filteredOn(Objects::nonNull)
                    .flatExtracting(secret -> secret.getItems())
                    .extracting(item -> item.getKey())
                    .containsExactly("ca.crt");
        });
        assertThat(Combination.of(HTTPS).all(ServiceMonitor.class))
                .flatExtracting(monitor -> monitor.getSpec().getEndpoints())
                .singleElement()
                .satisfies(endpoint -> {
                    assertThat(endpoint.getScheme()).isEqualTo("https");
                    assertThat(endpoint.getTlsConfig().getServerName()).isEqualTo("demo-ragstone-query");
                });
    }

    @Test
    void authorityThatEverybodyKnows_needsNoSecret() {
        String combination = "services that speak HTTPS with a certificate that everybody believes";
        assertThat(SettingsIT.settings(combination, "eval"))
                .doesNotContainKey("ragstone.evaluation.experiments.tls-configuration-name");
        assertThat(hooks(combination))
                .hasSize(2)
                .flatExtracting(PodSpec::getVolumes)
                .extracting(Volume::getSecret)
                .containsOnlyNulls();
    }

    @Test
    void eachService_showsTheBrokersACertificateOfItsOwn() {
        String combination = "brokers that ask for certificates";
        for (String service : Repository.SERVICES) {
            assertThat(SettingsIT.settings(combination, service))
                    .containsEntry("kafka.security.protocol", "SSL")
                    .containsEntry("kafka.tls-configuration-name", "kafka")
                    .containsEntry("quarkus.tls.kafka.trust-store.pem.certs", "/etc/ragstone/kafka-ca/ca.crt")
                    .containsEntry(
                            "quarkus.tls.kafka.key-store.pem.own.cert", "/etc/ragstone/kafka-certificate/user.crt");
            assertThat(secret(combination, service, "kafka-certificate")).isEqualTo("kafka-" + service);
        }
        assertThat(Combination.of(combination).all(TriggerAuthentication.class))
                .singleElement()
                .satisfies(scaler -> assertThat(scaler.getSpec().secretTargetRef())
                        .contains(new TriggerAuthentication.SecretKey("cert", "kafka-ingestion", "user.crt")));
    }

    @Test
    void usersOfStrimzi_haveTheCertificatesThatItMakes() {
        String combination = "users of Strimzi that are known by certificates";
        assertThat(Combination.of(combination).all(KafkaUser.class)).hasSize(3).allSatisfy(user -> assertThat(
                        user.getSpec().getAuthentication().getType())
                .isEqualTo("tls"));
        assertThat(secret(combination, "query", "kafka-certificate")).isEqualTo("demo-ragstone-query");
    }

    @Test
    void qdrant_isShownACertificate_byThoseWhoUseIt() {
        String combination = "a Qdrant that asks for certificates";
        assertThat(SettingsIT.settings(combination, "ingestion"))
                .containsEntry("ragstone.index.qdrant.tls", "true")
                .containsEntry("ragstone.index.qdrant.tls-configuration-name", "qdrant")
                .containsEntry("quarkus.tls.qdrant.trust-store.pem.certs", "/etc/ragstone/qdrant-ca/root.crt")
                .containsEntry("quarkus.tls.qdrant.key-store.pem.own.key", "/etc/ragstone/qdrant-certificate/tls.key");
        assertThat(SettingsIT.settings(combination, "eval"))
                .doesNotContainKey("ragstone.index.qdrant.tls-configuration-name");
    }

    private static List<String> folders(Combination combination, String name) {
        return combination
                .all(ConfigMap.class)
                .filter(config -> config.getMetadata().getName().equals(name))
                .flatMap(config ->
                        FOLDER.matcher(SettingsIT.properties(config).toString()).results())
                .map(MatchResult::group)
                .distinct()
                .filter(folder -> !folder.equals("/etc/ragstone/prompts"))
                .toList();
    }

    private static Stream<String> schemes(String combination) {
        return Combination.of(combination)
                .all(Deployment.class)
                .map(deployment -> container(pod(deployment)))
                .flatMap(container -> Stream.of(
                        container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .map(Probe::getHttpGet)
                .map(get -> get.getScheme());
    }

    private static Stream<PodSpec> hooks(String combination) {
        return Stream.concat(
                Combination.of(combination).all(Pod.class).map(Pod::getSpec),
                Combination.of(combination)
                        .all(Job.class)
                        .map(job -> job.getSpec().getTemplate().getSpec()));
    }

    private static String secret(String combination, String service, String volume) {
        return Combination.of(combination)
                .all(Deployment.class)
                .filter(deployment -> deployment.getMetadata().getName().equals("demo-ragstone-" + service))
                .flatMap(deployment -> pod(deployment).getVolumes().stream())
                .filter(each -> each.getName().equals(volume))
                .map(each -> each.getSecret().getSecretName())
                .findFirst()
                .orElseThrow();
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Container container(PodSpec pod) {
        return pod.getContainers().getFirst();
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
