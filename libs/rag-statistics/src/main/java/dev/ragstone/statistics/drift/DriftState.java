package dev.ragstone.statistics.drift;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known of a stream's drift after so many values, each a score from 0 to 1, or 0 or 1 for what has a rate. It is all
 * there is to keep: the next state follows from it and one more value.
 *
 * <p>It is an e-detector of Shiryaev-Roberts form (Shin, Ramdas and Rinaldo, "E-detectors: A Nonparametric Framework for
 * Sequential Change Detection", 2024): bets on values below the baseline, and on values above, are begun anew with every
 * value, and their gains added up, M' = (M + 1) (1 + b (m - x)) for a fall below m. What a fair bet wins does not grow in the
 * mean, whatever the distribution of the values (Waudby-Smith and Ramdas, "Estimating Means of Bounded Random Variables by
 * Betting", 2024), so that the mean of all M grows by 1 a value at the most, and takes A values to A in the mean. Stakes b from
 * 1/2 to 1/64 of the highest possible find large drifts soon and small ones later.
 *
 * @param baseline what the stream was like
 * @param seen how many values came
 * @param falls the gains M of each stake on values below the baseline
 * @param rises the gains M of each stake on values above the baseline
 */
public record DriftState(Baseline baseline, long seen, List<Double> falls, List<Double> rises) {

    private static final List<Double> STAKES = List.of(1 / 2.0, 1 / 4.0, 1 / 8.0, 1 / 16.0, 1 / 32.0, 1 / 64.0);

    /** Gains stay finite if nobody starts anew for a long time. */
    private static final double HIGHEST = 1e300;

    /**
     * @throws IllegalArgumentException if there are not as many gains as stakes
     */
    public DriftState {
        falls = List.copyOf(falls);
        rises = List.copyOf(rises);
        if (falls.size() != STAKES.size() || rises.size() != STAKES.size()) {
            throw new IllegalArgumentException(
                    "a state has %d gains for each direction, but these are %d and %d; start anew"
                            .formatted(STAKES.size(), falls.size(), rises.size()));
        }
    }

    /** Before the first value; also how to go on after a drift was told of. */
    public static DriftState start(Baseline baseline) {
        List<Double> none = Collections.nCopies(STAKES.size(), 0.0);
        return new DriftState(baseline, 0, none, none);
    }

    /**
     * After one more value.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public DriftState after(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("drift is looked for in values from 0 to 1, but this is " + value);
        }
        double fall = (baseline.low() - value) / (1 - baseline.low());
        double rise = (value - baseline.high()) / baseline.high();
        return new DriftState(baseline, seen + 1, gains(falls, fall), gains(rises, rise));
    }

    /**
     * Where the mean has gone, if that is clear.
     *
     * @param falseAlarmEvery how many values it takes in the mean, or more, until a stream that has not changed raises an alarm
     */
    public Optional<Direction> drift(double falseAlarmEvery) {
        double fallen = evidence(falls);
        double risen = evidence(rises);
        if (Math.max(fallen, risen) < falseAlarmEvery) {
            return Optional.empty();
        }
        return Optional.of(fallen > risen ? Direction.FALL : Direction.RISE);
    }

    private static List<Double> gains(List<Double> before, double won) {
        return IntStream.range(0, STAKES.size())
                .mapToObj(i -> Math.min(HIGHEST, (before.get(i) + 1) * (1 + STAKES.get(i) * won)))
                .toList();
    }

    /** One direction's part of the mean of all gains. */
    private static double evidence(List<Double> gains) {
        return gains.stream().mapToDouble(gain -> gain).sum() / (2 * STAKES.size());
    }
}
