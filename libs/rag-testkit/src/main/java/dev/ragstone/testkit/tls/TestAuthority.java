package dev.ragstone.testkit.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority of its own, which vouches for servers and clients on this machine, in files of a folder. */
public final class TestAuthority {

    private static final String AUTHORITY = "Authority of a test";
    private static final Duration VALID = Duration.ofHours(1);
    private static final List<String> HERE = List.of("127.0.0.1", "localhost");

    private final Path folder;
    private final KeyPair keys = newKeys();
    private final X509Certificate root;
    private final Path certificate;

    private TestAuthority(Path folder) {
        this.folder = folder;
        this.root = signed(AUTHORITY, keys, List.of());
        this.certificate = write("ca.crt", pem("CERTIFICATE", encoded(root)));
    }

    /** A new authority, whose certificate is in {@code ca.crt} of a folder. */
    public static TestAuthority in(Path folder) {
        return new TestAuthority(folder);
    }

    /** A new authority in a folder of its own. */
    public static TestAuthority create() {
        try {
            return in(Files.createTempDirectory("authority"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File of its own certificate, as PEM. */
    public Path certificate() {
        return certificate;
    }

    /** A certificate for this machine, which takes the place of an earlier one of the name. */
    public Identity identify(String name) {
        return identify(name, HERE);
    }

    /** The same for servers of other names and addresses. */
    public Identity identify(String name, List<String> hosts) {
        KeyPair own = newKeys();
        return new Identity(
                write(name + ".crt", pem("CERTIFICATE", encoded(signed(name, own, hosts)))),
                write(name + ".key", pem("PRIVATE KEY", own.getPrivate().getEncoded())));
    }

    /** Settings by which a Quarkus service shows a certificate of that name with every Kafka client that it makes. */
    public Map<String, String> kafkaClients(String name) {
        Identity client = identify(name);
        return Map.of(
                "kafka.security.protocol",
                "SSL",
                "kafka.tls-configuration-name",
                "kafka",
                "quarkus.tls.kafka.trust-store.pem.certs",
                certificate.toString(),
                "quarkus.tls.kafka.key-store.pem.own.cert",
                client.certificate().toString(),
                "quarkus.tls.kafka.key-store.pem.own.key",
                client.key().toString());
    }

    /** What a client needs that trusts this authority alone, and has no certificate. */
    public SSLContext trusting() {
        return context(null);
    }

    /** What a client or a server needs that trusts this authority alone, and has a certificate of it for this machine. */
    public SSLContext trusted(String name) {
        KeyPair own = newKeys();
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry(name, own.getPrivate(), new char[0], new X509Certificate[] {signed(name, own, HERE)});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            return context(keys.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(KeyManager @Nullable [] keys) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("ca", root);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private X509Certificate signed(String name, KeyPair subject, List<String> hosts) {
        Instant now = Instant.now();
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Principal("CN=" + AUTHORITY),
                    new BigInteger(64, new SecureRandom()),
                    Date.from(now.minus(VALID)),
                    Date.from(now.plus(VALID)),
                    new X500Principal("CN=" + name),
                    subject.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject == keys));
            if (!hosts.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host ->
                        new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }
}
