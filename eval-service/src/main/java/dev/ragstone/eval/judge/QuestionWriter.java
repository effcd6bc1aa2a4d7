package dev.ragstone.eval.judge;

import dev.ragstone.eval.flow.WrittenQuestion;
import java.util.List;

/**
 * Has language models write questions about passages, within the budget of the judge. The same passage gives the same questions, as long
 * as replies are remembered. Throws {@link dev.ragstone.eval.metric.UnjudgedException} where no reply is to be had. Safe for use by many
 * threads at once.
 */
public final class QuestionWriter {

    private static final int MOST_QUESTIONS = 3;

    private final Judge judge;

    QuestionWriter(Judge judge) {
        this.judge = judge;
    }

    /** Questions that a passage answers, up to three. What they say is not checked. */
    public List<WrittenQuestion> about(String passage) {
        return judge.ask(
                JudgeTask.QUESTIONS_ABOUT,
                Material.tagged("passage", passage),
                0,
                reply -> Replies.written(reply, MOST_QUESTIONS));
    }

    /** A question that a passage leaves open. */
    public String beyond(String passage) {
        return judge.ask(
                JudgeTask.QUESTION_BEYOND,
                Material.tagged("passage", passage),
                0,
                reply -> Replies.text(reply, "question"));
    }

    /** Whether one of some passages, at least one, holds a part of the answer to a question. */
    public boolean isAnswered(String question, List<String> passages) {
        String material = Material.tagged("question", question) + Material.numbered("passages", passages);
        return judge.ask(JudgeTask.RELEVANCE, material, 0, reply -> Replies.verdicts(reply, passages.size()))
                .contains(true);
    }
}
