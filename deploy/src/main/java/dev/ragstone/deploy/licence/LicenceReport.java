package dev.ragstone.deploy.licence;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page that lists the libraries of all services with their licences. {@code make sbom} writes it. */
public final class LicenceReport {

    private static final String HEAD =
            """
            # Libraries of others, and their licences

            Made by `make sbom` from the bills of materials beside it. Of several licences, whoever uses the library chooses one.

            | library | version | licences | services |
            |---|---|---|---|
            """;

    private final Map<Component, TreeSet<String>> services =
            new TreeMap<>(Comparator.comparing(Component::name).thenComparing(Component::version));

    private LicenceReport(List<BillOfMaterials> bills) {
        for (BillOfMaterials bill : bills) {
            bill.components().forEach(component -> services.computeIfAbsent(component, any -> new TreeSet<>())
                    .add(bill.service()));
        }
    }

    /**
     * Writes the page, and fails where a library is under no licence that is allowed.
     *
     * @param arguments the page, and the bills of materials
     * @throws IOException if a bill cannot be read, or the page cannot be written
     * @throws IllegalStateException if a licence is unknown or forbidden; the message names the libraries
     */
    public static void main(String... arguments) throws IOException {
        LicenceReport report = of(Arrays.stream(arguments).skip(1).map(Path::of).toList());
        Files.writeString(Path.of(arguments[0]), report.page());
        report.check();
    }

    static LicenceReport of(List<Path> files) throws IOException {
        List<BillOfMaterials> bills = new ArrayList<>();
        for (Path file : files) {
            bills.add(BillOfMaterials.read(file));
        }
        return new LicenceReport(bills);
    }

    String page() {
        return HEAD
                + services.entrySet().stream()
                        .map(entry -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        entry.getKey().name(),
                                        entry.getKey().version(),
                                        String.join(", ", entry.getKey().licences()),
                                        String.join(", ", entry.getValue())))
                        .collect(joining());
    }

    void check() {
        String forbidden = services.keySet().stream()
                .filter(component -> !component.isAllowed())
                .map(component -> "- %s %s: %s".formatted(component.name(), component.version(), component.licences()))
                .collect(joining("\n"));
        if (!forbidden.isEmpty()) {
            throw new IllegalStateException(
                    "These libraries are under no licence that is allowed; replace them, or allow the licence in Component:\n"
                            + forbidden);
        }
    }
}
