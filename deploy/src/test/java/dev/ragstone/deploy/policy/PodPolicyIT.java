package dev.ragstone.deploy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod is what the restricted standard asks for, and can be run beside others. */
class PodPolicyIT {

    private static final Pattern VERSIONED_IMAGE =
            Pattern.compile("[^:@]+(:[0-9]+/[^:@]+)?(:[\\w.-]+|@sha256:[0-9a-f]{64})");

    private static final Pattern SECRET_NAME = Pattern.compile("PASSWORD|SECRET|TOKEN|API_KEY|ACCESS_KEY");

    @ParameterizedTest
    @MethodSource("combinations")
    void pods_areOfTheRestrictedStandard(Combination combination) {
        forEachWorkload(combination, workload -> {
            PodSecurityContext security = workload.pod().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isGreaterThanOrEqualTo(workload.isService() ? 10_000 : 1);
            assertThat(security.getRunAsGroup()).isEqualTo(security.getRunAsUser());
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().getVolumes()).allSatisfy(PodPolicyIT::isAllowed);
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void pods_shareNothingWithTheirNode(Combination combination) {
        forEachWorkload(combination, workload -> {
            PodSpec pod = workload.pod();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getHostPID()).isNull();
            assertThat(pod.getHostIPC()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void pods_haveNoTokenForTheApiServer(Combination combination) {
        forEachWorkload(combination, workload -> assertThat(workload.pod().getAutomountServiceAccountToken())
                .isFalse());
        assertThat(combination.all(ServiceAccount.class))
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void pods_getNoVariablesOfServices_asUnknownOnesFailTheStart(Combination combination) {
        forEachWorkload(combination, workload -> assertThat(workload.pod().getEnableServiceLinks())
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void containers_canDoNothingThatIsNotNeeded(Combination combination) {
        forEachContainer(combination, (workload, container) -> {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getPrivileged()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void containers_sayWhatTheyTake(Combination combination) {
        forEachContainer(combination, (workload, container) -> {
            Map<String, Quantity> requests = container.getResources().getRequests();
            Map<String, Quantity> limits = container.getResources().getLimits();
            assertThat(requests).containsKeys("cpu", "memory", "ephemeral-storage");
            assertThat(limits).containsKeys("cpu", "memory", "ephemeral-storage");
            assertThat(requests).allSatisfy((name, amount) -> assertThat(amount.getNumericalAmount())
                    .isLessThanOrEqualTo(limits.get(name).getNumericalAmount()));
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void containersThatServe_areLookedAt(Combination combination) {
        forEachContainer(combination, (workload, container) -> {
            if (workload.isLasting()) {
                assertThat(container.getStartupProbe()).isNotNull();
                assertThat(container.getLivenessProbe()).isNotNull();
                assertThat(container.getReadinessProbe())
                        .isNotNull()
                        .as("a service is ready or not for other reasons than it lives or not")
                        .isNotEqualTo(container.getLivenessProbe());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void images_haveAVersion(Combination combination) {
        forEachContainer(combination, (workload, container) -> {
            assertThat(container.getImage()).matches(VERSIONED_IMAGE).doesNotEndWith(":latest");
            assertThat(container.getImagePullPolicy()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void variablesThatAreSecret_comeFromSecrets(Combination combination) {
        forEachContainer(combination, (workload, container) -> assertThat(container.getEnv())
                .filteredOn(variable -> SECRET_NAME.matcher(variable.getName()).find())
                .extracting(EnvVar::getValueFrom)
                .allSatisfy(source -> assertThat(source.getSecretKeyRef()).isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void mounts_haveAVolume(Combination combination) {
        forEachContainer(combination, (workload, container) -> assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !"data".equals(mount.getName()))
                .allSatisfy(mount -> assertThat(workload.pod().getVolumes())
                        .extracting(Volume::getName)
                        .contains(mount.getName())));
    }

    private static void isAllowed(Volume volume) {
        assertThat(Stream.of(volume.getConfigMap(), volume.getSecret(), volume.getEmptyDir()))
                .as("%s is of a kind that the restricted standard allows", volume.getName())
                .anyMatch(kind -> kind != null);
        if (volume.getEmptyDir() != null) {
            assertThat(volume.getEmptyDir().getSizeLimit())
                    .as("%s cannot fill the node", volume.getName())
                    .isNotNull();
        }
    }

    private static void forEachWorkload(Combination combination, Consumer<Workload> check) {
        assertThat(Workload.of(combination)).isNotEmpty().allSatisfy(check);
    }

    private static void forEachContainer(Combination combination, BiConsumer<Workload, Container> check) {
        forEachWorkload(combination, workload -> assertThat(workload.containers())
                .allSatisfy(container -> check.accept(workload, container)));
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }
}
