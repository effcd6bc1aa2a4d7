package dev.ragstone.query.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No keys and tokens, whoever wrote them into a document: known by the forms that their issuers gave them so that they can be told
 * (AWS, GitHub, GitLab, OpenAI and Anthropic, Slack, Google, Stripe), JSON Web Tokens and private keys in PEM.
 */
final class SecretRule implements OutputRule {

    private static final String REMOVED = "(secret removed)";

    private static final Pattern SECRET = Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{36,255}|\\bgithub_pat_[A-Za-z0-9_]{22,255}|\\bglpat-[A-Za-z0-9_-]{20,}"
            + "|\\bsk-[A-Za-z0-9_-]{20,}|\\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\\bAIza[0-9A-Za-z_-]{35}"
            + "|\\b[rs]k_live_[0-9A-Za-z]{16,}|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{5,}"
            + "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?s:.{0,8000}?)(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)");

    /** What may become one. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:\\b(?:A|AK|AKI|AS|ASI|AI|AIz|g|gh|gl|glp|s|sk|r|rk|x|xo|e|ey"
                    + "|(?:AKIA|ASIA|gh[pousr]|git|gith|githu|github|github_|glpat|sk-|[rs]k_|xox|AIza|eyJ)[A-Za-z0-9._-]{0,4000})"
                    + "|-----BEGIN (?s:.{0,8000})|-{1,5}|-----B[A-Z]{0,4})$");

    @Override
    public int heldFrom(String before, String text) {
        Matcher unfinished = UNFINISHED.matcher(text);
        return unfinished.find() ? unfinished.start() : text.length();
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        return SECRET.matcher(text).replaceAll(secret -> {
            removed.run();
            return REMOVED;
        });
    }

    @Override
    public String name() {
        return "secret";
    }
}
