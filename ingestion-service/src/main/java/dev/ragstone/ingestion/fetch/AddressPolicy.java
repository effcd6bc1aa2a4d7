package dev.ragstone.ingestion.fetch;

import dev.ragstone.service.network.Network;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells public addresses from those that lead into the own network. What the registries do not give out as globally
 * reachable is not public.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA special-purpose addresses, IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA special-purpose addresses, IPv6</a>
 */
final class AddressPolicy {

    private static final List<Network> NOT_PUBLIC_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only range that is given out; loopback, link-local, unique-local and multicast lie outside. */
    private static final Network UNICAST_V6 = Network.parse("2000::/3");

    /** Tunnels (Teredo, 6to4), whose far end is anywhere, and documentation. */
    private static final List<Network> NOT_PUBLIC_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Prefix under which a network without IPv4 reaches IPv4 addresses (RFC 6052); the address is in the last 4 bytes. */
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private final List<Network> allowed;

    /**
     * A policy.
     *
     * @param allowed networks in CIDR form that are allowed although they are not public
     */
    AddressPolicy(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    /** Whether the address may be connected to. */
    boolean allows(InetAddress address) {
        byte[] bytes = unwrap(address.getAddress());
        return isPublic(bytes) || allowed.stream().anyMatch(network -> network.contains(bytes));
    }

    private static boolean isPublic(byte[] bytes) {
        return bytes.length == IPV4_BYTES
                ? NOT_PUBLIC_V4.stream().noneMatch(network -> network.contains(bytes))
                : UNICAST_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(network -> network.contains(bytes));
    }

    /** An IPv4 address in the clothes of IPv6 is judged as what it is. */
    private static byte[] unwrap(byte[] bytes) {
        boolean wrapped = bytes.length > IPV4_BYTES && (NAT64.contains(bytes) || isMapped(bytes));
        return wrapped ? Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length) : bytes;
    }

    /** {@code ::ffff:0:0/96}; the platform reads that prefix as IPv4, so that it cannot be written as a network. */
    private static boolean isMapped(byte[] bytes) {
        for (int index = 0; index < 10; index++) {
            if (bytes[index] != 0) {
                return false;
            }
        }
        return bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
