package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service starts with the settings that the chart gives it. */
class SettingsIT {

    private static final KnownSettings KNOWN = KnownSettings.ofTheGuide();

    @ParameterizedTest
    @MethodSource("combinations")
    void everySettingOfRagstone_isInTheGuide(Combination combination) {
        assertThat(combination
                        .all(ConfigMap.class)
                        .flatMap(config -> properties(config).stringPropertyNames().stream()))
                .filteredOn(key -> key.startsWith("ragstone."))
                .allMatch(KNOWN::isKey, "is a setting of the configuration guide");
        assertThat(combination.all(Deployment.class).flatMap(deployment -> container(deployment).getEnv().stream()))
                .extracting(EnvVar::getName)
                .filteredOn(name -> name.startsWith("RAGSTONE_"))
                .allMatch(KNOWN::isVariable, "is a setting of the configuration guide");
    }

    @Test
    void guide_isUnderstood() {
        assertThat(KNOWN.size()).isGreaterThan(100);
        assertThat(KNOWN.isKey("ragstone.query.admission.most")).isTrue();
        assertThat(KNOWN.isKey("ragstone.generation.routes[3].api-key")).isTrue();
        assertThat(KNOWN.isKey("ragstone.ingestion.fetch.s3.secret-key")).isTrue();
        assertThat(KNOWN.isKey("ragstone.index.engin")).isFalse();
        assertThat(KNOWN.isVariable("RAGSTONE_GENERATION_ROUTES_1__API_KEY")).isTrue();
        assertThat(KNOWN.isVariable("RAGSTONE_QUERY_SERVICE_HOST")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "ingestion", "eval"})
    void service_listensWhereKubernetesLooks(String service) {
        Properties built = Repository.settings(service);
        assertThat(settings("defaults", service))
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.management.host", "0.0.0.0");
        assertThat(Combination.of("defaults").all(Deployment.class))
                .filteredOn(deployment -> deployment.getMetadata().getName().endsWith(service))
                .flatExtracting(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getPorts())
                .extracting(port -> port.getContainerPort().toString())
                .containsExactly(built.getProperty("quarkus.http.port"), built.getProperty("quarkus.management.port"));
    }

    @Test
    void settingsOfAService_winOverThoseOfAllAndOfTheChart() {
        assertThat(settings("settings of all services and of one", "query"))
                .containsEntry("quarkus.log.level", "DEBUG")
                .containsEntry("ragstone.query.limits.answer-top-k", "50")
                .containsEntry("ragstone.generation.routes[0].name", "main");
        assertThat(settings("a gateway that is configured by hand", "eval"))
                .containsEntry("ragstone.auth.mode", "gateway");
    }

    @Test
    void topicsOfTenants_areBoundToThemInIngestionAlone() {
        assertThat(settings("tenants with topics of their own", "ingestion"))
                .containsEntry(
                        "ragstone.ingestion.topics", "ragstone.documents,acme.documents,ACME_wiki,globex.documents")
                .containsEntry("ragstone.tenants.acme.topics", "acme.documents,ACME_wiki")
                .containsEntry("ragstone.tenants.globex.topics", "globex.documents,ragstone.documents");
        assertThat(settings("tenants with topics of their own", "query").stringPropertyNames())
                .noneMatch(key -> key.startsWith("ragstone.tenants"));
    }

    @Test
    void wholeNumbers_haveNoExponent() {
        assertThat(settings("settings of all services and of one", "ingestion"))
                .containsEntry("ragstone.ingestion.max-record-bytes", "10485760")
                .containsEntry("ragstone.ingestion.chunking.by-content-type.\"text/html\"", "fixed-tokens");
    }

    @Test
    void backends_areThoseOfTheDemo_whereItBringsThem() {
        assertThat(settings("the demo", "query"))
                .containsEntry("kafka.bootstrap.servers", "demo-ragstone-kafka:9092")
                .containsEntry("ragstone.index.qdrant.host", "demo-ragstone-qdrant")
                .containsEntry(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://demo-ragstone-postgresql:5432/ragstone?sslmode=prefer")
                .containsEntry("quarkus.otel.exporter.otlp.endpoint", "http://demo-ragstone-jaeger:4317");
    }

    @Test
    void callers_areKnownToEveryServiceInTheSameWay() {
        for (String service : Repository.SERVICES) {
            assertThat(settings("keys of callers", service))
                    .containsEntry("ragstone.auth.mode", "api-key")
                    .containsEntry("ragstone.auth.api-keys.file", "/etc/ragstone/api-keys/keys.yaml");
            assertThat(settings("an identity provider", service))
                    .containsEntry("ragstone.auth.oidc.server-url", "https://id.example.com/realms/acme")
                    .containsEntry("ragstone.auth.oidc.audience", "ragstone,search")
                    .containsEntry("ragstone.auth.oidc.groups-claim", "teams");
            assertThat(settings("a gateway that knows its callers", service))
                    .containsEntry("ragstone.auth.gateway.trusted-proxies", "10.20.0.0/16,10.0.0.7");
        }
    }

    @Test
    void redis_isTheSameForEveryService_andItsPasswordAVariable() {
        String combination = "rates that replicas share with TLS and a password";
        for (String service : Repository.SERVICES) {
            assertThat(settings(combination, service))
                    .containsEntry("ragstone.limits.redis.url", "rediss://redis.caches:6380/2")
                    .containsEntry("ragstone.limits.redis.username", "ragstone")
                    .containsEntry("ragstone.limits.redis.tls-configuration-name", "redis")
                    .containsEntry("quarkus.tls.redis.trust-store.pem.certs", "/etc/ragstone/redis-ca/ca.crt");
        }
        assertThat(Combination.of(combination).all(Deployment.class))
                .allSatisfy(deployment -> assertThat(container(deployment).getEnv())
                        .extracting(EnvVar::getName)
                        .contains("RAGSTONE_LIMITS_REDIS_PASSWORD"));
    }

    @Test
    void passwordOfKafka_isLeftToItsVariable() {
        assertThat(settings("topics and users of Strimzi", "eval"))
                .containsEntry("kafka.security.protocol", "SASL_SSL")
                .containsEntry("kafka.tls-configuration-name", "kafka")
                .containsEntry("quarkus.tls.kafka.trust-store.pem.certs", "/etc/ragstone/kafka-ca/ca.crt")
                .doesNotContainKey("quarkus.tls.kafka.key-store.pem.own.cert")
                .containsEntry(
                        "kafka.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"${BROKER_USERNAME}\" password=\"${BROKER_PASSWORD}\";");
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    static Properties settings(String combination, String service) {
        return Combination.of(combination)
                .all(ConfigMap.class)
                .filter(config -> config.getMetadata().getName().equals("demo-ragstone-" + service))
                .map(SettingsIT::properties)
                .findFirst()
                .orElseThrow();
    }

    static Properties properties(ConfigMap config) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(config.getData().getOrDefault("application.properties", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
