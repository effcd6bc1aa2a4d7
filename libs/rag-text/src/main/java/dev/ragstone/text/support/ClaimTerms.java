package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms of a claim, word by word.
 *
 * @param text the claim
 * @param words its words that say something by themselves, in order
 * @param subjects its terms as a search has them
 * @param terms the terms of all of its words
 * @param quotes where it quotes, without the marks
 * @param isNegated whether it denies something
 */
record ClaimTerms(
        String text,
        List<ClaimWord> words,
        Set<String> subjects,
        Set<String> terms,
        List<SourceSpan> quotes,
        boolean isNegated) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:\\S*[\\p{L}\\p{N}])?");
    /** Of two words or more: one alone may be marked for other reasons than that somebody said it. */
    private static final Pattern QUOTE = Pattern.compile("[\"“„«]([^\"“”„«»\\s]*+\\s[^\"“”„«»]*+)[\"”“»]");

    ClaimTerms {
        words = List.copyOf(words);
        subjects = Set.copyOf(subjects);
        terms = Set.copyOf(terms);
        quotes = List.copyOf(quotes);
    }

    static ClaimTerms of(String claim, Particulars particulars, Terms terms) {
        List<ClaimWord> words = WORD.matcher(claim)
                .results()
                .map(match -> word(match, particulars, terms))
                .filter(word -> !word.terms().isEmpty())
                .toList();
        List<SourceSpan> quotes = QUOTE.matcher(claim)
                .results()
                .map(quote -> new SourceSpan(quote.start(1), quote.end(1)))
                .toList();
        TextTerms found = TextTerms.of(claim, terms);
        return new ClaimTerms(claim, words, found.subjects(), found.all(), quotes, particulars.isNegated());
    }

    private static ClaimWord word(MatchResult match, Particulars particulars, Terms terms) {
        String word = match.group();
        Set<String> numbers = Numbers.claimedBy(word);
        return new ClaimWord(
                new SourceSpan(match.start(), match.end()),
                terms.of(word),
                numbers,
                numbers.isEmpty() && particulars.names().contains(word));
    }

    /** The part of it that stands there. */
    String textOf(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }
}
