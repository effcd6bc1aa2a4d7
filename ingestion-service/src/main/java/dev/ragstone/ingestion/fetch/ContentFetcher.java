package dev.ragstone.ingestion.fetch;

import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.ingestion.config.FetchConfig;
import dev.ragstone.ingestion.flow.AddressRules;
import dev.ragstone.ingestion.flow.StageFailure;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Fetches the content of events that only say where it is, from the places that are allowed. */
public final class ContentFetcher implements AddressRules, AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Statuses below 500 that say nothing against the content: timeout, too early, too many requests. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final int OK = 200;

    private final TargetPolicy targets;
    private final Addresses addresses;
    private final WebClient client;
    private final Semaphore places;
    private final Duration timeout;
    private final int maxRedirects;

    /**
     * A fetcher.
     *
     * @param config what may be fetched
     * @param vertx runs its connections
     * @param resolver looks up hosts
     */
    public ContentFetcher(FetchConfig config, Vertx vertx, HostResolver resolver) {
        this.targets = new TargetPolicy(config, new S3Store(config.s3(), Clock.systemUTC()));
        this.addresses = new Addresses(config, resolver);
        this.client = new WebClient(vertx, config);
        this.places = new Semaphore(config.concurrency());
        this.timeout = config.timeout();
        this.maxRedirects = config.maxRedirects();
    }

    /**
     * The event with its content; as it is, if it holds the content itself.
     *
     * @throws StageFailure if the address is not allowed, or the server says that there is nothing to fetch
     * @throws RuntimeException if it cannot be fetched now
     */
    public DocumentEvent.Upserted fetch(DocumentEvent.Upserted event) {
        return event.content() instanceof DocumentContent.Reference reference
                ? FetchedContent.into(event, download(reference.uri()))
                : event;
    }

    /**
     * The result of work on an event, which waits until there is room for its content, if that has to be fetched. An
     * event that only points at its content is small where it waits for its turn, and large from then on.
     */
    public <T> T withRoom(DocumentEvent.Upserted event, Supplier<T> work) {
        if (!(event.content() instanceof DocumentContent.Reference)) {
            return work.get();
        }
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    @Override
    public void require(URI address) {
        targets.admit(address);
    }

    @Override
    public void close() {
        client.close();
    }

    private Reply download(URI uri) {
        Deadline deadline = Deadline.in(timeout);
        Target target = targets.admit(uri);
        for (int redirects = 0; ; redirects++) {
            Reply reply = client.get(target, addresses.of(target, deadline), deadline.left());
            if (!REDIRECTS.contains(reply.status())) {
                return requireContent(uri, reply);
            }
            if (redirects == maxRedirects) {
                throw TargetPolicy.refused(uri, "it leads through more than %d redirects".formatted(maxRedirects));
            }
            target = targets.admitRedirect(location(target, reply));
        }
    }

    private static URI location(Target target, Reply reply) {
        String location = reply.location();
        if (location == null) {
            throw TargetPolicy.refused(target.uri(), "it redirects to nowhere");
        }
        try {
            return target.uri().resolve(location);
        } catch (IllegalArgumentException e) {
            throw TargetPolicy.refused(target.uri(), "it redirects to what is no address");
        }
    }

    private static Reply requireContent(URI uri, Reply reply) {
        int status = reply.status();
        if (status == OK) {
            return reply;
        }
        if (status >= 500 || PASSING.contains(status)) {
            throw new Unreachable(
                    "contentUri %s cannot be fetched now: the server answers with status %d"
                            .formatted(Target.printable(uri), status),
                    null);
        }
        throw TargetPolicy.refused(
                uri, "the server answers with status %d; publish an address that can be read".formatted(status));
    }
}
