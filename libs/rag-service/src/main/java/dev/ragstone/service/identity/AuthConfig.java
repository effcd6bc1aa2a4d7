package dev.ragstone.service.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service learns who asks. */
@ConfigMapping(prefix = "ragstone.auth")
public interface AuthConfig {

    /** The mode; {@code none} is the only one so far, and any other value fails the start. */
    @WithDefault("none")
    AuthMode mode();
}
