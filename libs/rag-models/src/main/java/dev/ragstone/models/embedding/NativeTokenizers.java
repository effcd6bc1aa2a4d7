package dev.ragstone.models.embedding;

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
final class NativeTokenizers {

    private static final String UNPACK_FOLDER = "ENGINE_CACHE_DIR";
    private static final String OFFLINE = "ai.djl.offline";

    private NativeTokenizers() {}

    /**
     * Opens a tokenizer that neither cuts nor pads.
     *
     * @param json content of a {@code tokenizer.json}
     * @throws IOException if it is none, or the native library cannot be unpacked
     */
    static synchronized HuggingFaceTokenizer open(byte[] json) throws IOException {
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

    private static HuggingFaceTokenizer create(byte[] json) throws IOException {
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json), Map.of("truncation", "false", "padding", "false"));
    }
}
