package dev.ragstone.service.identity;

/** How a service learns who asks. */
public enum AuthMode {
    /** It does not: everybody is the default tenant with all roles. For a laptop, never for a network. */
    NONE
}
