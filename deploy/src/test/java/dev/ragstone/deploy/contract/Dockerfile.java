package dev.ragstone.deploy.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that an image is made from.
 *
 * @param service the service
 * @param instructions its instructions, each on one line
 */
record Dockerfile(String service, List<String> instructions) {

    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");

    static Dockerfile of(String service) {
        String text = Repository.text("deploy/images/%s-service.Dockerfile".formatted(service));
        return new Dockerfile(
                service,
                CONTINUED
                        .matcher(text)
                        .replaceAll(" ")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList());
    }

    /** Arguments of all instructions of a kind. */
    Stream<String> all(String kind) {
        return instructions.stream()
                .filter(line -> line.startsWith(kind + ' '))
                .map(line -> line.substring(kind.length()).strip());
    }

    /** The instructions of the stage that becomes the image. */
    Dockerfile image() {
        List<String> last = new ArrayList<>();
        for (String line : instructions) {
            if (line.startsWith("FROM ")) {
                last.clear();
            }
            last.add(line);
        }
        return new Dockerfile(service, last);
    }
}
