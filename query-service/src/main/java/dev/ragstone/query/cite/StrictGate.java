package dev.ragstone.query.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets an answer through when it is complete, if it cites passages, those that each sentence cites support it, and what cites
 * nothing is supported by any of them; nothing otherwise. Code stands with the sentence before it, which must cite.
 */
final class StrictGate implements AnswerGate {

    private final AnswerCheck check;
    private final OpenGate reader;
    private final List<Part> parts = new ArrayList<>();
    private final AnswerCutter cutter = new AnswerCutter(parts::add);

    StrictGate(AnswerCheck check, Consumer<String> reader) {
        this.check = check;
        this.reader = new OpenGate(reader);
    }

    @Override
    public void accept(String piece) {
        cutter.accept(piece);
    }

    @Override
    public String finish() {
        cutter.finish();
        if (stands()) {
            parts.forEach(part -> reader.accept(part.whole()));
        }
        return reader.finish();
    }

    @Override
    public int withheld() {
        return reader.finish().isEmpty() ? parts.size() : 0;
    }

    private boolean stands() {
        boolean cites = false;
        boolean citesBefore = false;
        for (Part part : parts) {
            citesBefore = part.isCode() ? citesBefore : AnswerCheck.cites(part);
            cites |= citesBefore;
            boolean partStands = citesBefore ? part.isCode() || check.stands(part) : saysNothing(part) || isFound(part);
            if (!partStands) {
                return false;
            }
        }
        return cites;
    }

    /** Whether it only leads to what others say. */
    private static boolean saysNothing(Part part) {
        return part.isLeadIn() || part.isHeading() || part.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    private boolean isFound(Part part) {
        return check.isFound(part.text());
    }
}
