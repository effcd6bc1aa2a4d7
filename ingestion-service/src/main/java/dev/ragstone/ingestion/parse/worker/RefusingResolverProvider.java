package dev.ragstone.ingestion.parse.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Knows no host. It is registered in a folder that only parser processes have on their class path: the service itself must
 * find its broker.
 */
public final class RefusingResolverProvider extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new RefusingResolver();
    }

    @Override
    public String name() {
        return "none";
    }

    /** Knows no host. */
    private static final class RefusingResolver implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            throw new UnknownHostException("a parser process has no network");
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException("a parser process has no network");
        }
    }
}
