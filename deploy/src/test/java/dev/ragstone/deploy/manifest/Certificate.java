package dev.ragstone.deploy.manifest;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;

/** What cert-manager knows of a certificate, as far as the chart says it. */
@Group("cert-manager.io")
@Version("v1")
public final class Certificate extends CustomResource<Certificate.Spec, Void> {
    private static final long serialVersionUID = 1L;

    /** For which names, by whom, and where it is kept. */
    public record Spec(String secretName, List<String> dnsNames, Issuer issuerRef, PrivateKey privateKey) {}

    /** Who makes it. */
    public record Issuer(String group, String kind, String name) {}

    /** Its key. */
    public record PrivateKey(String algorithm, int size, String rotationPolicy) {}
}
