package dev.ragstone.service.identity;

import dev.ragstone.events.DocumentData;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Tells who makes the current request. */
@Singleton
public class IdentityResolver {

    private final Identity everybody;

    /** A resolver of the configured mode. */
    public IdentityResolver(AuthConfig config) {
        everybody = switch (config.mode()) {
            case NONE -> new Identity(DocumentData.DEFAULT_TENANT, Set.of(), EnumSet.allOf(Role.class));
        };
    }

    /** Who makes the current request. */
    public Identity current() {
        return everybody;
    }
}
