package dev.ragstone.deploy.manifest;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where KEDA 2 finds what it needs to ask a trigger, as far as the chart says it. */
@Group("keda.sh")
@Version("v1alpha1")
public final class TriggerAuthentication extends CustomResource<TriggerAuthentication.Spec, Void> {
    private static final long serialVersionUID = 1L;

    /** Variables of the workload, and secrets. */
    public record Spec(@Nullable List<Variable> env, @Nullable List<SecretKey> secretTargetRef) {}

    /** A variable of a container. */
    public record Variable(String parameter, String name, String containerName) {}

    /** A key of a secret. */
    public record SecretKey(String parameter, String name, String key) {}
}
