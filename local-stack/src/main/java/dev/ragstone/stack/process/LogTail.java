package dev.ragstone.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file, which is where a process that died says why; without the frames of stack traces. */
public final class LogTail {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Pattern FRAME = Pattern.compile("\\s+(at .*|\\.\\.\\. \\d+ (more|common frames omitted))");

    private LogTail() {}

    /** The last lines that say something; none if the file cannot be read. */
    public static List<String> of(Path log, int lines) {
        try {
            List<String> all = readEnd(log)
                    .lines()
                    .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) { // The log only explains a failure; it must not become another one.
            return List.of();
        }
    }

    private static String readEnd(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(MAX_BYTES, Files.size(log))];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        }
    }
}
