package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.ingestion.flow.EventApplier;
import dev.ragstone.ingestion.flow.Generations;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** A follower for each generation that does not serve: the serving one goes before the accepted events, not behind them. */
@Singleton
class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);

    private final Generations generations;
    private final EventApplier applier;
    private final AcceptedConsumers consumers;
    private final DocumentEventReader reader;
    private final Map<GenerationName, GenerationFollower> followers = new TreeMap<>();

    Followers(Generations generations, EventApplier applier, AcceptedConsumers consumers, DocumentEventReader reader) {
        this.generations = generations;
        this.applier = applier;
        this.consumers = consumers;
        this.reader = reader;
    }

    /** Begins to follow for generations that have come, and ends it for those that have gone or serve. */
    synchronized void follow(GenerationRoles roles, List<GenerationName> present) {
        Set<GenerationName> wanted = new HashSet<>(present);
        wanted.remove(roles.serving());
        for (GenerationName name : List.copyOf(followers.keySet())) {
            if (!wanted.contains(name)) {
                leave(name);
            }
        }
        wanted.removeAll(followers.keySet());
        wanted.forEach(this::begin);
    }

    /**
     * Removes a generation for good, once nothing is under way for it.
     *
     * @throws IndexException if it has a role
     */
    synchronized void drop(GenerationName name) {
        generations.roles().requireUnused(name);
        leave(name);
        generations.drop(name);
    }

    /** The generations about which this process decides. */
    synchronized List<GenerationName> led() {
        return followers.entrySet().stream()
                .filter(follower -> follower.getValue().isLeading())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** While the generations are still open. */
    synchronized void stop(@Observes ShutdownEvent event) {
        List.copyOf(followers.keySet()).forEach(this::leave);
    }

    private void begin(GenerationName name) {
        try {
            followers.put(name, new GenerationFollower(generations.open(name), applier, consumers, reader));
        } catch (IndexException e) {
            LOG.debugf(e, "Generation %s was dropped meanwhile, or must wait", name);
        }
    }

    /** Ends following for a generation; returns when nothing is under way for it. */
    private void leave(GenerationName name) {
        GenerationFollower follower = followers.remove(name);
        if (follower != null) {
            follower.close();
        }
    }
}
