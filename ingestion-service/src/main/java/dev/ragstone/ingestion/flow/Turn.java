package dev.ragstone.ingestion.flow;

/**
 * What decides when an event is served where it has to wait for others.
 *
 * @param lane the lane it is in
 * @param tenant the tenant it belongs to; empty if the record does not say
 * @param arrival its number among the events taken by this process: of one tenant's events the earlier goes first
 */
public record Turn(Lane lane, String tenant, long arrival) {}
