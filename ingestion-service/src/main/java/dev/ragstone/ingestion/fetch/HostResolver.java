package dev.ragstone.ingestion.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
@FunctionalInterface
public interface HostResolver {

    /**
     * All addresses of the host.
     *
     * @throws UnknownHostException if it has none, or nobody can be asked now
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The resolver of the platform. */
    static HostResolver platform() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
