package dev.ragstone.service.identity;

import java.util.Locale;

/** How a service learns who asks. */
public enum AuthMode {
    /** It does not: everybody is the default tenant with all roles. For a laptop, never for a network. */
    NONE,
    /** By a key in {@code Authorization: Bearer}, whose hash stands in a file. */
    API_KEY,
    /** By an access token of an OpenID Connect provider in {@code Authorization: Bearer}. */
    OIDC,
    /** By headers of a proxy that has asked already. */
    GATEWAY;

    /** The mode as the configuration names it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
