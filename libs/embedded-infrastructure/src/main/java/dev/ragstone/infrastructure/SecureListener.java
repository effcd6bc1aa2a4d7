package dev.ragstone.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listener with TLS beside the plain one, for clients that have to prove who they are: by a certificate, or by a password
 * (SCRAM-SHA-512).
 *
 * @param certificate file of the broker's certificate, as PEM
 * @param key file of its key, as PEM (PKCS #8)
 * @param authority file of the authority whose certificates of clients count, as PEM
 * @param login the one user and their password; null where clients have certificates
 */
public record SecureListener(Path certificate, Path key, Path authority, @Nullable Login login) {

    static final String NAME = "SECURE";

    private static final String PREFIX = "listener.name.secure.";

    /**
     * A user.
     *
     * @param user their name
     * @param password their password
     */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[%s]".formatted(user);
        }
    }

    String protocol() {
        return login == null ? "SSL" : "SASL_SSL";
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put(PREFIX + "ssl.keystore.type", "PEM");
        properties.put(PREFIX + "ssl.keystore.certificate.chain", text(certificate));
        properties.put(PREFIX + "ssl.keystore.key", text(key));
        properties.put(PREFIX + "ssl.truststore.type", "PEM");
        properties.put(PREFIX + "ssl.truststore.certificates", text(authority));
        properties.put(PREFIX + "ssl.client.auth", login == null ? "required" : "none");
        if (login != null) {
            properties.put(PREFIX + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
            properties.put(
                    PREFIX + "scram-sha-512.sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        }
        return properties;
    }

    /** What the broker has to know from the first start on. */
    List<String> scramUsers() {
        return login == null
                ? List.of()
                : List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(login.user(), login.password()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InfrastructureException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
