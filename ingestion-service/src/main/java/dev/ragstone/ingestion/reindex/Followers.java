package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
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

/** A follower for each generation that does not serve: the serving one goes before the accepted events, not behind them. */
@Singleton
class Followers {

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
        for (GenerationName name : wanted) {
            if (!followers.containsKey(name)) {
                followers.put(name, new GenerationFollower(generations.open(name), applier, consumers, reader));
            }
        }
    }

    /** Ends following for a generation; returns when nothing is under way for it. */
    synchronized void leave(GenerationName name) {
        GenerationFollower follower = followers.remove(name);
        if (follower != null) {
            follower.close();
        }
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
}
