package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.text.Terms;
import java.util.List;

/**
 * Rewrites by rules, without a model: a question that reads like a follow-up gets the few words behind it that say what the
 * conversation is about; every other question stays as it is. Few, because each further word moves the search from what is
 * asked now to what was asked before.
 */
public final class FollowUpRewriter implements QuestionRewriter {

    /** Three exchanges: what was talked about earlier is rarely meant. */
    private static final int TURNS = 6;

    /** A turn is read up to here, so that no conversation costs more than the reading of a few pages. */
    private static final int CHARACTERS = 1_000;

    private final Terms terms;
    private final FollowUps followUps;

    /** Terms are compared as {@code terms} gives them. */
    public FollowUpRewriter(Terms terms) {
        this.terms = terms;
        this.followUps = new FollowUps(terms);
    }

    @Override
    public Rewriting rewrite(Question question, Expenses expenses) {
        return new Rewriting(text(question.text(), question.conversation()), false);
    }

    private String text(String question, List<Turn> conversation) {
        List<Turn> recent = recent(question, conversation);
        if (recent.isEmpty() || !followUps.contain(question)) {
            return question;
        }
        List<String> words = Topic.of(recent, question, terms);
        return words.isEmpty() ? question : question + ' ' + String.join(" ", words);
    }

    /** What people said lately; clients that send the question as the last turn too say nothing by it. */
    private static List<Turn> recent(String question, List<Turn> conversation) {
        List<Turn> said = conversation.stream()
                .filter(turn -> turn.role() != Role.SYSTEM && !turn.text().equals(question))
                .toList();
        return said.subList(Math.max(0, said.size() - TURNS), said.size()).stream()
                .map(FollowUpRewriter::bounded)
                .toList();
    }

    private static Turn bounded(Turn turn) {
        if (turn.text().length() <= CHARACTERS) {
            return turn;
        }
        int space = turn.text().lastIndexOf(' ', CHARACTERS);
        return new Turn(turn.role(), turn.text().substring(0, space < 0 ? CHARACTERS : space));
    }
}
