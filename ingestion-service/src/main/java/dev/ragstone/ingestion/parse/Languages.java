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

/**
 * Guesses the language of a text from how often which letters follow each other; knows 71 languages. Two short pieces are
 * judged, and must agree: that takes a quarter of the time of a judgement on the whole text.
 */
final class Languages {

    /** Characters of a piece; the one-pass judgement gets worse with longer ones. */
    private static final int PIECE = 120;

    /** Fewer letters give a guess that is wrong too often. */
    private static final int MIN_LETTERS = 50;

    private final LanguageDetector detector;
    private final TextObjectFactory texts = CommonTextObjectFactories.forDetectingOnLargeText();

    Languages() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .shortTextAlgorithm(PIECE + 1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the profiles of languages cannot be read from their library", e);
        }
    }

    /** The BCP 47 code of a text's language; empty if it is too short or too mixed to tell. */
    Optional<String> of(String text) {
        Optional<String> first = judge(text, 0);
        boolean agreed =
                first.isPresent() && (text.length() < 2 * PIECE || first.equals(judge(text, text.length() / 2)));
        return agreed ? first : Optional.empty();
    }

    private Optional<String> judge(String text, int from) {
        String piece = text.substring(from, Math.min(from + PIECE, text.length()));
        if (piece.chars().filter(Character::isLetter).count() < MIN_LETTERS) {
            return Optional.empty();
        }
        com.google.common.base.Optional<LdLocale> found = detector.detect(texts.forText(piece));
        return found.isPresent() ? Optional.of(found.get().toString()) : Optional.empty();
    }
}
