package dev.ragstone.deploy.policy;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that makes pods.
 *
 * @param resource what was rendered
 * @param labels labels of its pods
 * @param pod what its pods are
 */
record Workload(HasMetadata resource, Map<String, String> labels, PodSpec pod) {

    /** All of a combination. */
    static List<Workload> of(Combination combination) {
        return combination.all(HasMetadata.class).flatMap(Workload::of).toList();
    }

    private static Stream<Workload> of(HasMetadata resource) {
        return switch (resource) {
            case Deployment deployment ->
                Stream.of(of(resource, deployment.getSpec().getTemplate()));
            case StatefulSet set -> Stream.of(of(resource, set.getSpec().getTemplate()));
            case Job job -> Stream.of(of(resource, job.getSpec().getTemplate()));
            case Pod pod -> Stream.of(new Workload(pod, pod.getMetadata().getLabels(), pod.getSpec()));
            default -> Stream.of();
        };
    }

    private static Workload of(HasMetadata resource, PodTemplateSpec template) {
        ObjectMeta metadata = template.getMetadata();
        return new Workload(resource, metadata.getLabels(), template.getSpec());
    }

    /** Whether it is one of the services, of which there may be several replicas. */
    boolean isService() {
        return resource instanceof Deployment;
    }

    /** Whether its pods serve until they are stopped. */
    boolean isLasting() {
        return resource instanceof Deployment || resource instanceof StatefulSet;
    }

    List<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    /** Whether a selector chooses its pods. */
    boolean isChosenBy(Map<String, String> selector) {
        return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }

    /** Kind and name. */
    @Override
    public String toString() {
        return resource.getKind() + ' ' + resource.getMetadata().getName();
    }
}
