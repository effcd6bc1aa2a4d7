package dev.ragstone.service.identity.apikey;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Authenticator;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** Knows callers by the key they send in {@code Authorization: Bearer}. */
public final class ApiKeyAuthenticator implements Authenticator {

    private static final String SETTING = "ragstone.auth.api-keys.file";

    private final ApiKeyFile file;

    /**
     * Reads the keys.
     *
     * @throws IllegalStateException if there are none to read
     */
    public ApiKeyAuthenticator(AuthConfig.ApiKeys config) {
        Path path = config.file()
                .orElseThrow(() -> new IllegalStateException(
                        "ragstone.auth.mode is api-key, and nothing says who has which key; name the file with the keys' hashes in "
                                + SETTING));
        try {
            this.file = ApiKeyFile.open(path, config.checkInterval());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s names %s, from which no API keys can be read: %s".formatted(SETTING, path, e.getMessage()), e);
        }
    }

    @Override
    public Uni<Identity> authenticate(Credentials credentials) {
        Identity identity = file.keys().find(credentials.bearer());
        if (identity == null) {
            throw new ProblemException(
                    ProblemType.UNAUTHENTICATED,
                    "The API key is not valid.",
                    "Check the key; it may have been replaced. Administrators of the installation give out new ones.");
        }
        return Uni.createFrom().item(identity);
    }

    @Override
    public void close() {
        file.close();
    }
}
