package dev.ragstone.deploy.manifest;

import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What KEDA 2 knows of a workload that it scales, as far as the chart says it. */
@Group("keda.sh")
@Version("v1alpha1")
public final class ScaledObject extends CustomResource<ScaledObject.Spec, Void> {
    private static final long serialVersionUID = 1L;

    /** What is scaled, within which bounds, and by what. */
    public record Spec(
            CrossVersionObjectReference scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            Fallback fallback,
            Advanced advanced,
            List<Trigger> triggers) {}

    /** What is done where the triggers cannot be asked. */
    public record Fallback(int failureThreshold, int replicas) {}

    /** Settings of the autoscaler that KEDA makes. */
    public record Advanced(AutoscalerConfig horizontalPodAutoscalerConfig) {}

    /** How fast replicas come and go. */
    public record AutoscalerConfig(HorizontalPodAutoscalerBehavior behavior) {}

    /** What the number of replicas follows. All metadata are texts. */
    public record Trigger(String type, Map<String, String> metadata, @Nullable Reference authenticationRef) {}

    /** A TriggerAuthentication of the namespace. */
    public record Reference(String name) {}
}
