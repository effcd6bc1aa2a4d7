package dev.ragstone.models.embedding;

/** Embeds while its process ends, as a service does that still has work when it is asked to stop. */
final class EmbedThroughShutdown {

    /** What it prints when it has embedded to the end. */
    static final String DONE = "embedded to the end";

    private static final int TEXTS = 100;

    private EmbedThroughShutdown() {}

    public static void main(String[] arguments) {
        OnnxEmbedder embedder = OnnxEmbedder.bgeSmall(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int text = 0; text < TEXTS; text++) {
                embedder.embedPassage("text " + text);
            }
            System.out.println(DONE);
        }));
    }
}
