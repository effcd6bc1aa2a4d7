package dev.ragstone.query.guard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells injections by what they say to a model. The signals' weights are joined as if each were a chance of its own (noisy or). A
 * question about such texts ("should I ignore the instructions above?") gives no orders, and halves what its words say.
 */
public final class InjectionDetector {

    /** More is no question, and its beginning tells. */
    private static final int LONGEST = 20_000;

    private static final double ASKED_ABOUT = 0.5;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\x{A0}]+");
    private static final Pattern ASKING = Pattern.compile(
            "^\\W*(?:how (?:do|can|could|should|would|to)|why|when|where|who|which|is it|does|do you think|should (?:i|we|one)|may (?:i|we)|what (?:happens|does it mean|is an?|are the))\\b[^.!\\n]*\\?\\W*$");

    /** Looks at a text. */
    public Suspicion of(String text) {
        String plain = SPACES.matcher(visible(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<InjectionSignal> signals = Arrays.stream(InjectionSignal.values())
                .filter(signal -> signal.isIn(plain))
                .toList();
        double harmless = signals.stream()
                .mapToDouble(signal -> 1 - signal.weight())
                .reduce(1, (first, second) -> first * second);
        double score = ASKING.matcher(plain).find() ? (1 - harmless) * ASKED_ABOUT : 1 - harmless;
        return new Suspicion(
                score,
                signals.stream()
                        .map(signal -> signal.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The beginning of a text as a reader sees it: letters that look alike are one, and what nobody sees is gone. */
    public static String visible(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return INVISIBLE
                .matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
