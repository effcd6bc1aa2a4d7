package dev.ragstone.query.guard;

import java.util.regex.Pattern;

/**
 * No keys and tokens, whoever wrote them into a document: known by the forms that their issuers gave them so that they can be told
 * (AWS, GitHub, GitLab, OpenAI and Anthropic, Slack, Google, Stripe), JSON Web Tokens and private keys in PEM.
 */
final class SecretRule implements OutputRule {

    private static final String REMOVED = "(secret removed)";

    /** Before a secret no letter and no digit stands; an underscore emphasises it. */
    private static final String BEGINS = "(?<![A-Za-z0-9])";

    private static final Pattern SECRET = Pattern.compile(BEGINS
            + "(?:(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])"
            + "|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}|glpat-[A-Za-z0-9_-]{20,}"
            + "|sk-[A-Za-z0-9_-]{20,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{35}"
            + "|[rs]k_live_[0-9A-Za-z]{16,}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{5,})"
            + "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?s:.{0,8000}?)(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)");

    /** What may become one. */
    private static final Pattern UNFINISHED = Pattern.compile("(?:" + BEGINS + "(?:"
            + Beginnings.of(
                    "AKIA", "ASIA", "ghp", "gho", "ghu", "ghs", "ghr", "github_", "glpat-", "sk-", "sk_", "rk_", "xox",
                    "AIza", "eyJ")
            + "|(?:AKIA|ASIA|gh[pousr]|github_|glpat-|sk-|[rs]k_|xox|AIza|eyJ)[A-Za-z0-9._-]{0,4000})"
            + "|" + Beginnings.of("-----BEGIN ") + "|-----BEGIN (?s:.{0,8000}))$");

    @Override
    public int heldFrom(String before, String text) {
        return OutputRule.begin(UNFINISHED, text);
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
