package dev.ragstone.ingestion.parse;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Guesses the language of a text from how often which letters follow each other; knows 71 languages. */
final class Languages {

    /** Enough for a sure guess; more costs time only. */
    private static final int SAMPLE = 4_000;

    /** Fewer letters give a guess that is wrong too often. */
    private static final int MIN_LETTERS = 60;

    private final LanguageDetector detector;
    private final TextObjectFactory texts = CommonTextObjectFactories.forDetectingOnLargeText();

    Languages() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .seed(1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles of languages cannot be read from their library", e);
        }
    }

    /** The BCP 47 code of a text's language; empty if it is too short or too mixed to tell. */
    Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        if (sample.chars().filter(Character::isLetter).count() < MIN_LETTERS) {
            return Optional.empty();
        }
        com.google.common.base.Optional<LdLocale> found = detector.detect(texts.forText(sample));
        return found.isPresent() ? Optional.of(found.get().toString()) : Optional.empty();
    }
}
