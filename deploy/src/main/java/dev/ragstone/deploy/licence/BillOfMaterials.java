package dev.ragstone.deploy.licence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a service is made of.
 *
 * @param service its name
 * @param components the libraries of others
 */
record BillOfMaterials(String service, List<Component> components) {

    private static final String OWN = "dev.ragstone";

    BillOfMaterials {
        components = List.copyOf(components);
    }

    /**
     * Reads a bill in the JSON form of CycloneDX 1.6.
     *
     * @throws IOException if it cannot be read
     */
    static BillOfMaterials read(Path file) throws IOException {
        JsonNode bill = new ObjectMapper().readTree(file.toFile());
        List<Component> components = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            if (!component.path("group").asText().equals(OWN)) {
                components.add(component(component));
            }
        }
        return new BillOfMaterials(
                bill.path("metadata").path("component").path("name").asText(), components);
    }

    private static Component component(JsonNode component) {
        List<String> licences = new ArrayList<>();
        component.path("licenses").forEach(licence -> licences.add(licence(licence)));
        return new Component(
                component.path("group").asText() + ':' + component.path("name").asText(),
                component.path("version").asText(),
                licences);
    }

    private static String licence(JsonNode licence) {
        return Stream.of(
                        licence.path("license").path("id"),
                        licence.path("license").path("name"),
                        licence.path("expression"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("unknown");
    }
}
