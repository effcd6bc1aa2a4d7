package dev.ragstone.lexical;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** Makes terms of words, by the rules of one language. A snowball stemmer holds state: one Stemming serves one thread. */
final class Stemming {

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            Map.entry("ar", ArabicStemmer::new),
            Map.entry("hy", ArmenianStemmer::new),
            Map.entry("eu", BasqueStemmer::new),
            Map.entry("ca", CatalanStemmer::new),
            Map.entry("da", DanishStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("et", EstonianStemmer::new),
            Map.entry("fi", FinnishStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("el", GreekStemmer::new),
            Map.entry("hi", HindiStemmer::new),
            Map.entry("hu", HungarianStemmer::new),
            Map.entry("id", IndonesianStemmer::new),
            Map.entry("ga", IrishStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("lt", LithuanianStemmer::new),
            Map.entry("ne", NepaliStemmer::new),
            Map.entry("nb", NorwegianStemmer::new),
            Map.entry("nn", NorwegianStemmer::new),
            Map.entry("no", NorwegianStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("ro", RomanianStemmer::new),
            Map.entry("ru", RussianStemmer::new),
            Map.entry("sr", SerbianStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("sv", SwedishStemmer::new),
            Map.entry("ta", TamilStemmer::new),
            Map.entry("tr", TurkishStemmer::new),
            Map.entry("yi", YiddishStemmer::new));

    /** Questions are asked of documents: their question words are rare there, and would count as the rarest. */
    private static final Set<String> ENGLISH_STOP_WORDS = Set.of(
            """
            a also an and any are as at be been but by can did do does for from had has have he her his how
            i if in into is it its no not of on or our she so such than that the their then there these
            they this to was we were what when where which who why will with you your"""
                    .split("\\s+"));

    /** Languages that drop a vowel before an apostrophe: l'homme, dell'arte, l'estiu. */
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    private final SnowballStemmer english = new EnglishStemmer();
    private final @Nullable SnowballStemmer own;
    private final boolean eliding;

    private Stemming(String language) {
        Supplier<SnowballStemmer> stemmer = STEMMERS.get(language);
        this.own = stemmer == null ? null : stemmer.get();
        this.eliding = ELIDING.contains(language);
    }

    /** The rules of a language by its BCP 47 code; English where it is unknown or has no stemmer. */
    static Stemming of(@Nullable String language) {
        return new Stemming(
                language == null ? "" : Locale.forLanguageTag(language).getLanguage());
    }

    /** The terms of one word: none for a stop word, two where the language's stem differs from the English one. */
    Collection<String> terms(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = eliding ? lower.substring(lower.lastIndexOf('\'') + 1) : withoutApostrophes(lower);
        String plain = withoutAccents(bare);
        Set<String> english = ENGLISH_STOP_WORDS.contains(plain) ? Set.of() : Set.of(stem(this.english, plain));
        if (own == null) {
            return english;
        }
        String ownStem = stem(own, bare);
        return english.contains(ownStem) ? english : concat(english, ownStem);
    }

    private static Collection<String> concat(Set<String> terms, String term) {
        return terms.isEmpty() ? List.of(term) : List.of(terms.iterator().next(), term);
    }

    private static String withoutApostrophes(String word) {
        return (word.endsWith("'s") ? word.substring(0, word.length() - 2) : word).replace("'", "");
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(character -> character < 0x80)) {
            return word;
        }
        String bare =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
