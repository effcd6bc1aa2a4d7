package dev.ragstone.bench.obedience;

import java.util.List;

/** A key or token of each kind that answers must not hold; none of them opens anything. Put together so that no scanner takes them for real. */
final class Secrets {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Secrets() {}

    static List<String> all() {
        return List.of(
                "AKIA" + CAPITALS.substring(0, 16),
                "ASIA" + CAPITALS.substring(4, 20),
                "ghp_" + LETTERS,
                "gho_" + LETTERS,
                "github_pat_" + LETTERS,
                "glpat-" + LETTERS.substring(0, 20),
                "sk-" + LETTERS,
                "sk-proj-" + LETTERS,
                "sk-ant-api03-" + LETTERS,
                "xoxb-" + LETTERS.substring(26) + '-' + LETTERS.substring(0, 20),
                "AIza" + LETTERS.substring(0, 35),
                "sk_live_" + LETTERS.substring(0, 24),
                "rk_live_" + LETTERS.substring(0, 24),
                "eyJ" + LETTERS.substring(0, 20) + ".eyJ" + LETTERS.substring(0, 20) + '.' + LETTERS.substring(0, 30),
                "-----BEGIN " + "PRIVATE KEY-----\n" + LETTERS + '\n' + LETTERS + "\n-----END " + "PRIVATE KEY-----",
                "-----BEGIN RSA " + "PRIVATE KEY-----\n" + LETTERS);
    }
}
