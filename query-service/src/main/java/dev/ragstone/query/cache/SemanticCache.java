package dev.ragstone.query.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.RememberedAnswer;
import dev.ragstone.query.flow.Writer;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers by the words of their questions. Whatever else an answer depends on is the key of a bucket, and has to be
 * equal; within a bucket only words differ. Answers hold as rankings do, see {@link EpochCache}.
 */
final class SemanticCache implements AnswerCache {

    private final DocumentChanges changes;
    private final CacheBounds bounds;
    private final Likeness likeness;
    private final InstantSource time;
    private final CacheObserver observer;
    private final Cache<AnswerKey, AnswerBucket> buckets;
    private volatile @Nullable GenerationName served;

    SemanticCache(
            DocumentChanges changes,
            CacheBounds bounds,
            Likeness likeness,
            InstantSource time,
            CacheObserver observer) {
        this.changes = changes;
        this.bounds = bounds;
        this.likeness = likeness;
        this.time = time;
        this.observer = observer;
        this.buckets = Caffeine.newBuilder()
                .maximumWeight(bounds.maxBytes())
                .weigher(new AnswerWeight())
                .expireAfterWrite(bounds.timeToLive())
                .ticker(changes.freshness()::now)
                .build();
    }

    @Override
    public Lookup lookup(Question question, Writer writer) {
        Optional<Bypass> objection = objection(question, writer);
        if (objection.isPresent()) {
            return new Bypassing(objection.get());
        }
        return new Following(writer, changes.epochs().of(question.scope().tenant()));
    }

    private Optional<Bypass> objection(Question question, Writer writer) {
        if (question.inquiry() != null) {
            return Optional.of(Bypass.EXPLAINED);
        }
        if (writer.readsConversation() && !question.conversation().isEmpty()) {
            return Optional.of(Bypass.CONVERSATION);
        }
        return changes.freshness().objection();
    }

    /** What was made from the generation before is of no more use, and its name may be given to another one. */
    private void forgetOthersThan(GenerationName generation) {
        if (!generation.equals(served)) {
            served = generation;
            buckets.invalidateAll();
        }
    }

    private boolean holds(KeptAnswer kept, long epoch) {
        long age = changes.freshness().now() - kept.since();
        return age < bounds.timeToLive().toNanos() && kept.validity().holds(epoch, time.instant());
    }

    /** A lookup that finds nothing and keeps nothing. */
    private final class Bypassing implements Lookup {

        private final Bypass reason;

        private Bypassing(Bypass reason) {
            this.reason = reason;
        }

        @Override
        public Optional<RememberedAnswer> find(EmbeddedQuestion asked) {
            observer.bypassed(reason);
            return Optional.empty();
        }

        @Override
        public void remember(EmbeddedQuestion asked, MadeAnswer made) {
            // What may not be given away is not kept either.
        }
    }

    /** A lookup in one epoch, which was read before anything was searched. */
    private final class Following implements Lookup {

        private final Writer writer;
        private final long epoch;

        private Following(Writer writer, long epoch) {
            this.writer = writer;
            this.epoch = epoch;
        }

        @Override
        public Optional<RememberedAnswer> find(EmbeddedQuestion asked) {
            QuestionVector vector = asked.vector();
            if (vector == null) {
                observer.bypassed(Bypass.NO_VECTOR);
                return Optional.empty();
            }
            forgetOthersThan(asked.generation());
            KeptAnswer nearest = nearest(asked, vector);
            if (nearest == null) {
                observer.miss();
                return Optional.empty();
            }
            observer.hit();
            return Optional.of(nearest.remembered());
        }

        private @Nullable KeptAnswer nearest(EmbeddedQuestion asked, QuestionVector vector) {
            AnswerBucket bucket = buckets.getIfPresent(AnswerKey.of(asked, writer));
            if (bucket == null) {
                return null;
            }
            Wording words = likeness.wording(asked.question().text(), vector);
            return bucket.nearest(
                    other -> likeness.of(words, other, vector.embedder()),
                    likeness.least(),
                    kept -> holds(kept, epoch));
        }

        @Override
        public void remember(EmbeddedQuestion asked, MadeAnswer made) {
            QuestionVector vector = asked.vector();
            if (vector == null || !isToBeKept(asked, made)) {
                return;
            }
            Wording words = likeness.wording(asked.question().text(), vector);
            keep(
                    AnswerKey.of(asked, writer),
                    KeptAnswer.of(words, made, epoch, changes.freshness().now()));
        }

        private void keep(AnswerKey key, KeptAnswer added) {
            buckets.asMap().compute(key, (same, known) -> {
                AnswerBucket bucket = known == null ? AnswerBucket.EMPTY : known;
                return bucket.with(added, kept -> holds(kept, epoch), bounds.maxBytes());
            });
        }

        private boolean isToBeKept(EmbeddedQuestion asked, MadeAnswer made) {
            return made.degraded().isEmpty()
                    && made.answer().status() != AnswerStatus.BLOCKED
                    && asked.generation().equals(served)
                    && epoch == changes.epochs().of(asked.question().scope().tenant());
        }
    }
}
