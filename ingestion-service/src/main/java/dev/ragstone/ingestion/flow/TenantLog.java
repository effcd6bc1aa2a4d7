package dev.ragstone.ingestion.flow;

import dev.ragstone.events.TenantEvent;

/** Where it is kept how tenants stand; all services read it. */
public interface TenantLog {

    /**
     * Returns when it is kept, and known to this process.
     *
     * @throws dev.ragstone.service.problem.ProblemException if it cannot be kept now
     */
    void write(TenantEvent event);
}
