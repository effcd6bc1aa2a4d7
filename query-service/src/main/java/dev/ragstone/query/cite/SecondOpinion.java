package dev.ragstone.query.cite;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.query.flow.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has the claims of one answer looked at that words leave in doubt, as long as there is time and the model has not been asked enough.
 * A model that was late or failed once is not asked again: the verdicts by words stand. Not safe for use by several threads.
 */
final class SecondOpinion {

    private static final Logger LOG = Logger.getLogger(SecondOpinion.class);

    private static final String LATE = "late";
    private static final String FAILED = "failed";

    private final SecondOpinions model;
    private final Doubt doubt;
    private final Deadline complete;
    private int pairsLeft;
    private Duration timeLeft;
    /** Why the model is not asked any more; null as long as it is. */
    private @Nullable String away;

    SecondOpinion(SecondOpinions model, Doubt doubt, Deadline complete) {
        this.model = model;
        this.doubt = doubt;
        this.complete = complete;
        this.pairsLeft = doubt.pairs();
        this.timeLeft = doubt.time();
    }

    /** Whether it is worth asking where words find so much support. */
    boolean isWanted(double support) {
        return doubt.isAbout(support);
    }

    /** What the model says of as many of the first pairs as it may be asked about; nothing where it is late or fails. */
    List<Entailment> of(List<EntailmentPair> pairs) {
        int asked = Math.min(pairsLeft, pairs.size());
        if (asked < pairs.size()) {
            model.count("over_budget", pairs.size() - asked);
        }
        if (asked == 0) {
            return List.of();
        }
        pairsLeft -= asked;
        return away == null ? judge(pairs.subList(0, asked)) : missing(away, asked);
    }

    /** The verdict on a claim that words gave, or the model's in its place. */
    Ruling ruling(Ruling byWords, Entailment entailment) {
        boolean isSupported = entailment.entailed() >= doubt.supportedFrom();
        model.count(isSupported == byWords.isSupported() ? "confirmed" : "overruled", 1);
        return new Ruling(entailment.entailed(), isSupported, model.name(), entailment.contradicted());
    }

    /** Whether claims were left with the verdict by words because the model was late or failed. */
    boolean isMissing() {
        return away != null;
    }

    private List<Entailment> judge(List<EntailmentPair> pairs) {
        Duration limit = timeLeft.compareTo(complete.left()) < 0 ? timeLeft : complete.left();
        if (!limit.isPositive()) {
            return missing(LATE, pairs.size());
        }
        long begin = System.nanoTime();
        try {
            return model.judge(pairs, limit);
        } catch (TimeoutException e) {
            LOG.warnf("%s did not judge %d claims within %s", model.name(), pairs.size(), limit);
            return missing(LATE, pairs.size());
        } catch (EntailmentException e) {
            LOG.warnf("claims are judged by words alone: %s", e.getMessage());
            return missing(FAILED, pairs.size());
        } finally {
            timeLeft = timeLeft.minusNanos(System.nanoTime() - begin);
        }
    }

    private List<Entailment> missing(String outcome, int pairs) {
        away = outcome;
        model.count(outcome, pairs);
        return List.of();
    }
}
