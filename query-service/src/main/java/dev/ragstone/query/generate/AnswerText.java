package dev.ragstone.query.generate;

import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpt.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes quotations as Markdown, each followed by its marker, word by word. */
final class AnswerText {

    private static final Pattern CLOSING = Pattern.compile("[.!?:;]+[\"')\\]]*$");
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    private final Consumer<String> tokens;
    private boolean isEmpty = true;
    private boolean afterBlock;

    private AnswerText(Consumer<String> tokens) {
        this.tokens = tokens;
    }

    static void write(List<Scored> chosen, Consumer<String> tokens) {
        AnswerText text = new AnswerText(tokens);
        chosen.forEach(scored -> text.write(scored.quotable()));
    }

    private void write(Quotable quotable) {
        switch (quotable.kind()) {
            case SENTENCE, TABLE_ROW -> prose(quotable);
            case LIST_ITEM -> list(quotable);
            case CODE -> code(quotable);
        }
    }

    private void prose(Quotable quotable) {
        for (Excerpt sentence : quotable.excerpts()) {
            separate(afterBlock ? "\n\n" : " ");
            emit(cited(sentence.text(), quotable, "."));
            afterBlock = false;
        }
    }

    private void list(Quotable quotable) {
        if (quotable.excerpts().size() == 1) {
            prose(quotable);
            return;
        }
        separate("\n\n");
        for (Excerpt part : quotable.excerpts()) {
            boolean isItem = part.kind() == Kind.LIST_ITEM;
            emit(isItem ? "\n- " + cited(part.text(), quotable, "") : part.text());
        }
        afterBlock = true;
    }

    private void code(Quotable quotable) {
        separate("\n\n");
        if (quotable.excerpts().size() > 1) {
            emit(cited(quotable.excerpts().getFirst().text(), quotable, ":"));
        } else {
            String heading = quotable.heading();
            emit(cited(heading == null ? "" : heading, quotable, ":"));
        }
        emit("\n\n");
        tokens.accept(quotable.excerpts().getLast().text());
        afterBlock = true;
    }

    /** The marker stands before the closing mark; a text without one gets {@code closing}. */
    private static String cited(String text, Quotable quotable, String closing) {
        String marker = "[" + quotable.passage().rank() + "]";
        Matcher end = CLOSING.matcher(text);
        if (end.find()) {
            return text.substring(0, end.start()).stripTrailing() + ' ' + marker + end.group();
        }
        return (text.isEmpty() ? "" : text + ' ') + marker + closing;
    }

    private void separate(String separator) {
        if (!isEmpty) {
            tokens.accept(separator);
        }
        isEmpty = false;
    }

    private void emit(String text) {
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            tokens.accept(word.group());
            end = word.end();
        }
        if (end < text.length()) {
            tokens.accept(text.substring(end));
        }
    }
}
