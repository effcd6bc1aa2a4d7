package dev.ragstone.query.cite;

import java.util.function.Consumer;

/**
 * Lets an answer through sentence by sentence, but for those that no passage they cite supports; a block of code goes with the
 * sentence that announces it. What cites nothing passes. The sentence under way is all that is held back.
 */
final class WithholdingGate implements AnswerGate {

    private final AnswerCheck check;
    private final OpenGate reader;
    private final AnswerCutter cutter = new AnswerCutter(this::decide);
    private boolean isBegun;
    private boolean withholdsCode;
    private int withheld;
    /** What stood before a part that was left out: the next one may need it. */
    private String lead = "";

    WithholdingGate(AnswerCheck check, Consumer<String> reader) {
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
        return reader.finish();
    }

    @Override
    public int withheld() {
        return withheld;
    }

    private void decide(Part part) {
        boolean stands = part.isCode() ? !withholdsCode : check.stands(part);
        withholdsCode = !stands && (part.isCode() || part.isLeadIn());
        withheld += stands ? 0 : 1;
        lead = stronger(lead, part.lead());
        if (stands && !part.whole().isEmpty()) {
            reader.accept((isBegun ? lead : lead.stripLeading()) + part.text());
            isBegun = true;
            lead = "";
        }
    }

    /** The one that parts more: a paragraph or a list item must not run on because its first sentence is gone. */
    private static String stronger(String first, String second) {
        return lineBreaks(first) > lineBreaks(second) ? first : second;
    }

    private static long lineBreaks(String lead) {
        return lead.chars().filter(character -> character == '\n').count();
    }
}
