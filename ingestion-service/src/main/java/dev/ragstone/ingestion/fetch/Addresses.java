package dev.ragstone.ingestion.fetch;

import dev.ragstone.ingestion.config.FetchConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the address to connect to. A host that has one address in the own network is refused with all its addresses. */
final class Addresses {

    private final AddressPolicy policy;
    private final HostResolver resolver;

    Addresses(FetchConfig config, HostResolver resolver) {
        this.policy = new AddressPolicy(config.privateNetworks().orElse(List.of()));
        this.resolver = resolver;
    }

    /** An address of the target's host that was checked; another one the next time, if there are several. */
    InetAddress of(Target target, Deadline deadline) {
        List<InetAddress> found = resolve(target, deadline);
        for (InetAddress address : found) {
            if (!target.trusted() && !policy.allows(address)) {
                throw TargetPolicy.refused(
                        target.uri(),
                        "host '%s' is at %s, which is not public; if that is intended, add its network to %s"
                                .formatted(
                                        target.host(),
                                        address.getHostAddress(),
                                        "ragstone.ingestion.fetch.private-networks"));
            }
        }
        return found.get(ThreadLocalRandom.current().nextInt(found.size()));
    }

    /** The platform's resolver knows no time limit; a thread of its own can be left behind. */
    private List<InetAddress> resolve(Target target, Deadline deadline) {
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> resolver.resolve(target.host()));
        Thread.ofVirtual().start(lookup);
        try {
            List<InetAddress> found = lookup.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            if (found.isEmpty()) {
                throw unknown(target, new UnknownHostException(target.host()));
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(target, e);
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(target, e);
        }
    }

    private static Unreachable unknown(Target target, Exception cause) {
        return new Unreachable(
                "contentUri %s cannot be fetched now: host '%s' is not found"
                        .formatted(Target.printable(target.uri()), target.host()),
                cause);
    }
}
