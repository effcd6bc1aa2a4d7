package dev.ragstone.service.limit;

import io.quarkus.tls.BaseTlsConfiguration;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;

/** Trusts the servers that an authority vouches for. */
final class Trusting extends BaseTlsConfiguration {

    private final Path authority;

    Trusting(Path authority) {
        this.authority = authority;
    }

    @Override
    public TrustOptions getTrustStoreOptions() {
        return new PemTrustOptions().addCertPath(authority.toString());
    }
}
