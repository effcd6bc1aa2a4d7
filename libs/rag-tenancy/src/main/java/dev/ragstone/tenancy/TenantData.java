package dev.ragstone.tenancy;

import java.time.Instant;

/** Something a service keeps about tenants and removes when one is erased. Every bean of this type is asked. */
public interface TenantData {

    /** What it is, in a few words: for the audit record. */
    String name();

    /**
     * Removes what was kept of a tenant before a time; done again it does no harm.
     *
     * @return how much there was
     * @throws RuntimeException if the store is away; it is asked again
     */
    long erase(String tenant, Instant before);
}
