package dev.ragstone.models.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.util.Utils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Opens tokenizers of the native library behind DJL. Left alone, DJL unpacks that library into the home directory and
 * reports its use over the network; here it is unpacked into a temporary folder, which is gone once it is loaded, and
 * reports nothing.
 */
public final class NativeTokenizers {

    private static final String UNPACK_FOLDER = "ENGINE_CACHE_DIR";
    private static final String OFFLINE = "ai.djl.offline";

    private NativeTokenizers() {}

    /**
     * Opens a tokenizer that neither cuts nor pads.
     *
     * @param json content of a {@code tokenizer.json}
     * @throws IOException if it is none, or the native library cannot be unpacked
     */
    public static synchronized HuggingFaceTokenizer open(byte[] json) throws IOException {
        System.setProperty(OFFLINE, "true");
        if (Utils.getEnvOrSystemProperty(UNPACK_FOLDER) != null) {
            return create(json);
        }
        Path folder = Files.createTempDirectory("ragstone-tokenizers");
        System.setProperty(UNPACK_FOLDER, folder.toString());
        try {
            return create(json);
        } finally {
            System.clearProperty(UNPACK_FOLDER);
            Utils.deleteQuietly(folder);
        }
    }

    /** Half a surrogate pair has no UTF-8 form: the native side would see other characters than we count. */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isSurrogate(character)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired == null ? text : repaired.toString();
    }

    private static HuggingFaceTokenizer create(byte[] json) throws IOException {
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(json), Map.of("truncation", "false", "padding", "false"));
        } catch (RuntimeException e) { // The only kind that the native side knows.
            throw new IOException("no tokenizer.json of the Hugging Face library: " + e.getMessage(), e);
        }
    }
}
