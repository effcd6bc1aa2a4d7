package dev.ragstone.deploy.manifest;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the External Secrets Operator knows of a secret, as far as the chart says it. */
@Group("external-secrets.io")
@Version("v1")
public final class ExternalSecret extends CustomResource<ExternalSecret.Spec, Void> {
    private static final long serialVersionUID = 1L;

    /** From which store, how often, and into what. */
    public record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Data> data) {}

    /** A store of secrets. */
    public record Store(String kind, String name) {}

    /** The secret that is made. */
    public record Target(String name, String creationPolicy) {}

    /** A key of the secret. */
    public record Data(String secretKey, Remote remoteRef) {}

    /** Where its value is. */
    public record Remote(String key, @Nullable String property) {}
}
