package dev.ragstone.models.onnx;

import dev.ragstone.core.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells models apart by all that decides what they say. */
public final class ModelFingerprint {

    /** 48 bits: enough to tell the models apart that somebody ever tries. */
    private static final int BYTES = 6;

    private static final int BUFFER = 1 << 16;

    private ModelFingerprint() {}

    /**
     * The beginning of a hash over the graph, files with further weights that bear the graph's name and an ending, the tokenizer, and
     * settings, in hexadecimal digits.
     *
     * @throws IOException if a file cannot be read
     */
    public static String of(Path graph, Path tokenizer, List<String> settings) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Path file : weights(graph)) {
            add(file, digest);
        }
        add(tokenizer, digest);
        digest.update(String.join("\0", settings).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static List<Path> weights(Path graph) throws IOException {
        String name = String.valueOf(graph.getFileName());
        try (Stream<Path> beside = Files.list(graph.toAbsolutePath().resolveSibling(""))) {
            return beside.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
