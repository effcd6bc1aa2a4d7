package dev.ragstone.ingestion.flow;

import java.net.URI;

/** Tells whether content may be fetched from an address, without asking anybody. */
public interface AddressRules {

    /**
     * Returns if the address may be fetched, as far as it says itself.
     *
     * @throws StageFailure if it may not; the message says why and what to do
     */
    void require(URI address);
}
