package dev.ragstone.service.limit;

import dev.ragstone.service.identity.Identity;

/**
 * Whoever has a limit of their own.
 *
 * @param tenant the tenant
 * @param subject what identifies the caller within it
 */
public record Caller(String tenant, String subject) {

    /** The caller that an identity is of; groups and roles change nothing about it. */
    public static Caller of(Identity identity) {
        return new Caller(identity.tenant(), identity.subject());
    }
}
