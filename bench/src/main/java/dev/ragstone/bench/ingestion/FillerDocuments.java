package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.dataset.CorpusDocument;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Short documents to fill an index with, each one chunk, and questions about them. A number always gives the same document,
 * so that what an earlier run published is not embedded again. Some words are in every tenth document, and names are as
 * frequent as in language: the one of rank n comes up n times less often than the first (Zipf 1935).
 */
public final class FillerDocuments {

    private static final List<String> THINGS = List.of(
            "pump station",
            "invoice desk",
            "night shift",
            "return parcel",
            "backup generator",
            "building contract",
            "reading room",
            "cancelled order",
            "cold store",
            "visitor badge",
            "fire door",
            "lift motor",
            "travel budget",
            "meeting hall",
            "water meter",
            "delivery note",
            "rescue plan",
            "spare key",
            "paint shop",
            "training course");
    private static final List<String> RULES = List.of(
            "is checked on the first working day of the month",
            "needs the signature of two people",
            "stays closed while the inspector is inside",
            "is reported to the office before noon",
            "moves to the archive after the third reminder",
            "may not be changed without a written request",
            "is counted again when the numbers differ",
            "waits until the manager has agreed",
            "costs more than the council allows",
            "was repaired by the morning crew",
            "belongs to the northern district",
            "is insured against frost and theft");
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int NAMES = 20_000;

    private FillerDocuments() {}

    /** What a document states. */
    private record Fact(String thing, String name, String rule) {

        static Fact of(SplittableRandom random) {
            return new Fact(one(THINGS, random), nameOf(random), one(RULES, random));
        }

        private String sentence() {
            return "The %s of %s %s.".formatted(thing, name, rule);
        }
    }

    /** Documents from a number on. */
    static List<CorpusDocument> of(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(FillerDocuments::document)
                .toList();
    }

    /** Questions that differ, spread over the first so many documents. */
    public static List<String> questions(int count, int documents) {
        int step = Math.max(1, documents / count);
        return IntStream.range(0, count).mapToObj(i -> question(i * step)).toList();
    }

    private static CorpusDocument document(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Fact first = Fact.of(random);
        Fact second = Fact.of(random);
        Fact third = Fact.of(random);
        return new CorpusDocument(
                Integer.toString(number),
                "Notes on %s, number %d".formatted(first.name(), number),
                String.join(" ", first.sentence(), second.sentence(), third.sentence()));
    }

    private static String question(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Fact first = Fact.of(random);
        Fact second = Fact.of(random);
        return "Is it right that the %s of %s %s, and what about %s?"
                .formatted(first.thing(), first.name(), first.rule(), second.name());
    }

    /** A made-up name; the rank is drawn so that its logarithm is evenly distributed, which is Zipf's law. */
    private static String nameOf(SplittableRandom random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(NAMES));
        StringBuilder name = new StringBuilder();
        for (int rest = rank + 1; rest > 0; rest /= CONSONANTS.length() * VOWELS.length()) {
            int syllable = rest % (CONSONANTS.length() * VOWELS.length());
            name.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name + "n";
    }

    private static String one(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
