package dev.ragstone.ingestion.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of a host, signed by itself and made by the tool of the Java platform. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path pem;
    private final SSLContext context;

    private Certificates(Path pem, SSLContext context) {
        this.pem = pem;
        this.context = context;
    }

    /** Makes a certificate in a folder. */
    static Certificates make(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("server.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Path pem = folder.resolve("ca.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("server").getEncoded())));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new Certificates(pem, context);
    }

    /** The certificate as a client trusts it. */
    Path pem() {
        return pem;
    }

    /** The certificate as a server shows it. */
    SSLContext context() {
        return context;
    }
}
