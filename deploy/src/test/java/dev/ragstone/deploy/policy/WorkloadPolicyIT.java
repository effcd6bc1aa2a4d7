package dev.ragstone.deploy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import dev.ragstone.deploy.manifest.ScaledObject;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources that belong together find each other, and services outlive the loss of a node. */
class WorkloadPolicyIT {

    @ParameterizedTest
    @MethodSource("combinations")
    void services_leadToPortsOfPodsThatThereAre(Combination combination) {
        List<Workload> workloads = Workload.of(combination);
        assertThat(combination.all(Service.class)).allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn(null, "ClusterIP");
            assertThat(chosen(workloads, service.getSpec().getSelector()))
                    .hasSize(1)
                    .allSatisfy(workload -> assertThat(
                                    workload.containers().getFirst().getPorts())
                            .extracting(ContainerPort::getName)
                            .containsExactlyInAnyOrderElementsOf(service.getSpec().getPorts().stream()
                                    .map(port -> port.getTargetPort().getStrVal())
                                    .toList()));
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void labels_sayWhatBelongsTogether(Combination combination) {
        assertThat(combination.all(HasMetadata.class))
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .containsKeys(
                                "app.kubernetes.io/name",
                                "app.kubernetes.io/instance",
                                "app.kubernetes.io/component",
                                "app.kubernetes.io/version",
                                "app.kubernetes.io/managed-by",
                                "helm.sh/chart"));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void disruptionBudgets_areForOneServiceAndLetNodesBeDrained(Combination combination) {
        assertThat(combination.all(PodDisruptionBudget.class)).allSatisfy(budget -> {
            assertThat(chosen(
                            Workload.of(combination),
                            budget.getSpec().getSelector().getMatchLabels()))
                    .hasSize(1);
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isPositive();
        });
    }

    @Test
    void services_outliveTheLossOfANode_byDefault() {
        Combination defaults = Combination.of("defaults");
        assertThat(defaults.all(PodDisruptionBudget.class)).hasSize(3);
        assertThat(defaults.all(Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            Workload workload = Workload.of(defaults).stream()
                    .filter(each -> each.resource().getMetadata().equals(deployment.getMetadata()))
                    .findFirst()
                    .orElseThrow();
            assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(workload.pod().getTopologySpreadConstraints()).hasSize(1).allSatisfy(constraint -> assertThat(
                            workload.isChosenBy(constraint.getLabelSelector().getMatchLabels()))
                    .isTrue());
            assertThat(workload.pod()
                            .getAffinity()
                            .getPodAntiAffinity()
                            .getPreferredDuringSchedulingIgnoredDuringExecution())
                    .hasSize(1)
                    .allSatisfy(term -> assertThat(term.getPodAffinityTerm().getTopologyKey())
                            .isEqualTo("kubernetes.io/hostname"));
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void services_finishWhatIsUnderWayBeforeTheyAreKilled(Combination combination) {
        assertThat(combination.all(Deployment.class)).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var lifecycle = pod.getContainers().getFirst().getLifecycle();
            long pause =
                    lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 30);
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .as("an update takes no replica away before there is a new one")
                    .isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void autoscalers_findTheirServiceAndAreItsOnlyJudge(Combination combination) {
        Map<String, Deployment> deployments = combination
                .all(Deployment.class)
                .collect(Collectors.toMap(deployment -> deployment.getMetadata().getName(), deployment -> deployment));
        Set<String> scaled = Stream.concat(
                        combination.all(HorizontalPodAutoscaler.class).map(scaler -> scaler.getSpec()
                                .getScaleTargetRef()
                                .getName()),
                        combination
                                .all(ScaledObject.class)
                                .map(scaler -> scaler.getSpec().scaleTargetRef().getName()))
                .collect(Collectors.toSet());
        assertThat(deployments.keySet()).containsAll(scaled);
        deployments.forEach(
                (name, deployment) -> assertThat(deployment.getSpec().getReplicas() == null)
                        .as("%s has either a number of replicas or an autoscaler", name)
                        .isEqualTo(scaled.contains(name)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyPod_isDeniedWhatNoPolicyAllows(Combination combination) {
        List<NetworkPolicy> policies = combination.all(NetworkPolicy.class).toList();
        if (combination.name().contains("policies")) {
            assertThat(policies).isEmpty();
            return;
        }
        assertThat(Workload.of(combination)).allSatisfy(workload -> assertThat(policies)
                .filteredOn(policy ->
                        workload.isChosenBy(policy.getSpec().getPodSelector().getMatchLabels()))
                .as("one policy denies all for %s, another allows what it needs", workload)
                .hasSize(2)
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress", "Egress")));
    }

    private static List<Workload> chosen(List<Workload> workloads, Map<String, String> selector) {
        return workloads.stream()
                .filter(workload -> workload.isChosenBy(selector))
                .toList();
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
