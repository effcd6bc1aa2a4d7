package dev.ragstone.eval.judge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Retrying;
import dev.ragstone.eval.flow.JudgeKind;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The evaluations that a judge has still to see: in the database, so that none is lost, whoever dies. Whoever takes one has it for a
 * while; if nothing comes of it, it is there again.
 */
@Singleton
public class JudgeQueue {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String OFFER =
            """
            insert into judge_job (interaction_id, judges)
            select interaction_id, ? from evaluation where interaction_id = ?
                and not exists (select 1 from evaluation_score s where s.interaction_id = evaluation.interaction_id
                    and (s.metric like 'judge\\_%' or s.metric like 'entailment\\_%'))
            on conflict do nothing
            """;
    private static final String TAKE =
            """
            update judge_job set attempts = attempts + 1, due_at = ?
            where interaction_id = (
                select interaction_id from judge_job where due_at <= ? order by due_at limit 1 for update skip locked)
            returning interaction_id, attempts, queued_at, judges,
                (select content from interaction i where i.interaction_id = judge_job.interaction_id) as content
            """;
    private static final String POSTPONE = "update judge_job set due_at = ? where interaction_id = ?";

    private final Judging judging;
    private final EntailmentJudge entailment;
    private final Database database;
    private final Retrying retrying;

    JudgeQueue(Judging judging, EntailmentJudge entailment, Database database, Retrying retrying) {
        this.judging = judging;
        this.entailment = entailment;
        this.database = database;
        this.retrying = retrying;
    }

    /**
     * An interaction to be judged.
     *
     * @param interaction the interaction
     * @param attempts how often it was taken, this time included
     * @param queuedAt since when it waits
     * @param judges who has still to see it
     */
    public record Job(Interaction interaction, int attempts, Instant queuedAt, Set<JudgeKind> judges) {
        public Job {
            judges = Set.copyOf(judges);
        }
    }

    /** Adds an evaluation, if a judge is to see it; one that is there, or was judged, stays as it is. */
    public Uni<Void> offer(UUID interactionId) {
        List<String> wanting = Stream.of(
                        judging.wants(interactionId) ? JudgeKind.MODEL : null,
                        entailment.wants(interactionId) ? JudgeKind.ENTAILMENT : null)
                .filter(Objects::nonNull)
                .map(JudgeKind::label)
                .toList();
        return wanting.isEmpty()
                ? Uni.createFrom().voidItem()
                : retrying.untilDone(interactionId, () -> insert(interactionId, wanting))
                        .replaceWithVoid();
    }

    private int insert(UUID interactionId, List<String> judges) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OFFER)) {
                statement.setArray(1, connection.createArrayOf("text", judges.toArray()));
                statement.setObject(2, interactionId);
                return statement.executeUpdate();
            }
        });
    }

    /** Takes one that is due; empty if none is. */
    public Optional<Job> take() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Optional<Supplier<Job>> taken = database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                statement.setObject(1, now.plus(LEASE));
                statement.setObject(2, now);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(job(row)) : Optional.empty();
                }
            }
        });
        // Only now: one that cannot be read has been taken, too, and does not stand in the way of the others.
        return taken.map(Supplier::get);
    }

    /** Puts one back that is to be tried again. */
    public void postpone(UUID interactionId, Duration pause) {
        database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(POSTPONE)) {
                statement.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).plus(pause));
                statement.setObject(2, interactionId);
                return statement.executeUpdate();
            }
        });
    }

    private static Supplier<Job> job(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        int attempts = row.getInt("attempts");
        Instant queuedAt = row.getObject("queued_at", OffsetDateTime.class).toInstant();
        String[] judges = (String[]) row.getArray("judges").getArray();
        return () -> new Job(
                EventJson.read(content, InteractionEvent.class).toInteraction(),
                attempts,
                queuedAt,
                Arrays.stream(judges).map(JudgeKind::labelled).collect(toUnmodifiableSet()));
    }
}
