package dev.ragstone.query.generate;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpt.Kind;
import dev.ragstone.text.Excerpts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what of a passage can be quoted, so that nothing stands in an answer without what it needs to be understood. */
final class Quotables {

    private static final int MAX_LIST_ITEMS = 8;
    private static final int MAX_LIST_CHARACTERS = 900;
    private static final int MAX_CODE_CHARACTERS = 1_200;

    // A drawing is no answer in words.
    private static final Pattern DRAWING = Pattern.compile("^(?:```|~~~)\\s*(?:mermaid|plantuml|dot|svg)\\b");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:it|its|this|that|these|those|they|their|he|his|she|her|such|however|therefore|thus|hence|instead"
                    + "|otherwise|then|also|but|and|so|both|in this case|in that case|for this|for that|as a result"
                    + "|for example|for instance|in addition|additionally|moreover)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Passage passage;
    private final List<Excerpt> excerpts;
    private final List<Quotable> found = new ArrayList<>();

    private Quotables(Passage passage) {
        this.passage = passage;
        this.excerpts = Excerpts.of(passage.chunk().text());
    }

    /** What can be quoted of a passage, in order; an excerpt may be part of several. */
    static List<Quotable> of(Passage passage) {
        Quotables quotables = new Quotables(passage);
        for (int i = 0; i < quotables.excerpts.size(); i++) {
            quotables.addFrom(i);
        }
        return quotables.found;
    }

    private void addFrom(int index) {
        Excerpt excerpt = excerpts.get(index);
        switch (excerpt.kind()) {
            case SENTENCE -> addSentence(index);
            case LIST_ITEM, TABLE_ROW -> add(List.of(excerpt));
            case CODE -> addCode(index);
        }
    }

    private void addSentence(int index) {
        Excerpt sentence = excerpts.get(index);
        if (sentence.isLeadIn() && hasNext(index)) {
            addListAfter(index);
            return;
        }
        boolean needsPrevious = index > 0
                && POINTS_BACK.matcher(sentence.text()).find()
                && excerpts.get(index - 1).kind() == Kind.SENTENCE
                && excerpts.get(index - 1).block() == sentence.block();
        add(needsPrevious ? excerpts.subList(index - 1, index + 1) : List.of(sentence));
    }

    private void addListAfter(int index) {
        int end = index + 1;
        int characters = 0;
        int block = excerpts.get(end).block();
        while (end < excerpts.size()
                && excerpts.get(end).kind() == Kind.LIST_ITEM
                && excerpts.get(end).block() == block) {
            characters += excerpts.get(end).text().length();
            end++;
        }
        int items = end - index - 1;
        if (items > 0 && items <= MAX_LIST_ITEMS && characters <= MAX_LIST_CHARACTERS) {
            add(excerpts.subList(index, end));
        }
    }

    private void addCode(int index) {
        String code = excerpts.get(index).text();
        if (code.length() > MAX_CODE_CHARACTERS || DRAWING.matcher(code).find()) {
            return;
        }
        boolean isIntroduced = index > 0
                && (excerpts.get(index - 1).kind() == Kind.SENTENCE
                        || excerpts.get(index - 1).isLeadIn());
        add(isIntroduced ? excerpts.subList(index - 1, index + 1) : List.of(excerpts.get(index)));
    }

    private boolean hasNext(int index) {
        return index + 1 < excerpts.size();
    }

    private void add(List<Excerpt> parts) {
        found.add(new Quotable(passage, parts));
    }
}
