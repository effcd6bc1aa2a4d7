package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods may talk to what they need, and to nothing else. */
class NetworkFlowsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query     | 53, 53, 9092, 6334, 5432",
                "ingestion | 53, 53, 9092, 6334",
                "eval      | 53, 53, 9092, 5432, http",
                "test      | 53, 53, http, http, http"
            })
    void component_reachesItsBackendsAndTheirPortsAlone(String component, String ports) {
        assertThat(egressPorts(policy("defaults", component))).containsExactly(ports.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"query,4317", "ingestion,4317", "eval,4317"})
    void traces_leaveOnThePortOfTheCollector(String component, String port) {
        assertThat(egressPorts(policy("traces", component))).contains(port);
    }

    @ParameterizedTest
    @CsvSource({"an identity provider,443", "an identity provider in the cluster,8080"})
    void identityProvider_isReachedOnItsPort(String combination, String port) {
        assertThat(egressPorts(policy(combination, "eval"))).containsExactly("53", "53", "9092", "5432", "http", port);
    }

    @Test
    void questionsWithoutADatabase_needNoWayToIt() {
        assertThat(egressPorts(policy("a small installation without a database", "query")))
                .containsExactly("53", "53", "9092", "6334");
    }

    @ParameterizedTest
    @CsvSource({"rates that replicas share,6379", "rates that replicas share with TLS and a password,6380"})
    void redis_isReachedOnItsPort(String combination, String port) {
        assertThat(egressPorts(policy(combination, "ingestion"))).containsExactly("53", "53", "9092", "6334", port);
    }

    @Test
    void brokersOnSeveralPorts_areReachedOnAllOfThem() {
        assertThat(egressPorts(policy("brokers with TLS", "eval"))).contains("9093");
    }

    @Test
    void services_areCalledOnTheirPortAndReadOnTheOther() {
        assertThat(policy("defaults", "query").getSpec().getIngress())
                .extracting(NetworkPolicyIngressRule::getPorts)
                .extracting(ports -> ports.getFirst().getPort().getStrVal())
                .containsExactly("http", "management");
    }

    @Test
    void nobodyButTheTestAndExperiments_mayCall_whereNoCallerIsNamed() {
        assertThat(policy("nobody calls and nobody reads metrics", "query")
                        .getSpec()
                        .getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(components(rule.getFrom())).containsExactly("test", "eval"));
    }

    @Test
    void gate_asksTheEvalServiceAlone() {
        NetworkPolicy gate = policy("a gate after each upgrade", "eval-gate");
        assertThat(gate.getSpec().getIngress()).isNullOrEmpty();
        assertThat(egressPorts(gate)).containsExactly("53", "53", "http");
        assertThat(components(gate.getSpec().getEgress().getLast().getTo())).containsExactly("eval");
        assertThat(components(policy("a gate after each upgrade", "eval")
                        .getSpec()
                        .getIngress()
                        .getFirst()
                        .getFrom()))
                .contains("eval-gate");
    }

    @Test
    void backendsWhosePlaceIsKnown_areReachedThereAlone() {
        List<NetworkPolicyEgressRule> rules =
                policy("flows that are known exactly", "eval").getSpec().getEgress();
        assertThat(rules).extracting(NetworkPolicyEgressRule::getTo).allSatisfy(peers -> assertThat(peers)
                .hasSize(1));
        assertThat(rules)
                .flatExtracting(NetworkPolicyEgressRule::getTo)
                .extracting(NetworkPolicyPeer::getIpBlock)
                .filteredOn(block -> block != null)
                .extracting(block -> block.getCidr())
                .containsExactly("169.254.20.10/32", "10.1.2.3/32", "10.3.0.0/16");
    }

    @Test
    void demoBackends_areReachedWithinTheReleaseAlone() {
        assertThat(policy("the demo", "ingestion").getSpec().getEgress())
                .filteredOn(rule -> !"53".equals(ports(rule).getFirst()))
                .flatExtracting(NetworkPolicyEgressRule::getTo)
                .extracting(peer -> peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/component"))
                .containsExactly("kafka", "qdrant", "jaeger");
    }

    private static List<String> components(List<NetworkPolicyPeer> peers) {
        return peers.stream()
                .map(peer -> peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/component"))
                .toList();
    }

    private static List<String> egressPorts(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> ports(rule).stream())
                .toList();
    }

    private static List<String> ports(NetworkPolicyEgressRule rule) {
        return rule.getPorts().stream()
                .map(port -> String.valueOf(port.getPort().getValue()))
                .toList();
    }

    private static NetworkPolicy policy(String combination, String component) {
        return Combination.of(combination)
                .all(NetworkPolicy.class)
                .filter(policy -> policy.getMetadata().getName().equals("demo-ragstone-" + component))
                .findFirst()
                .orElseThrow();
    }
}
