/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a server makes for itself (RFC 5280), with a new key each time. Clients trust
 * it as they trust an authority.
 */
public final class SelfSignedCertificate {

    private static final String ALIAS = "sandbox";

    /** Some clients refuse certificates that are valid for longer than 398 days. */
    private static final String VALID_DAYS = "397";

    /** The clocks of clients may be behind. */
    private static final String START = "-1d";

    private final KeyStore keys;

    private SelfSignedCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * A new certificate.
     *
     * @param hosts names and addresses of the server
     * @throws UncheckedIOException if the JDK's keytool is missing, or does not take a name
     */
    public static SelfSignedCertificate forHosts(Collection<String> hosts) {
        return forHosts(hosts, Keytool.ofThisJvm());
    }

    static SelfSignedCertificate forHosts(Collection<String> hosts, Keytool keytool) {
        try {
            return new SelfSignedCertificate(keytool.newKey(options(hosts)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make a certificate for "
                            + String.join(", ", hosts)
                            + " with the JDK's keytool",
                    e);
        }
    }

    /** Settings of TLS with which a server shows this certificate. */
    public SSLContext context() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, Keytool.password());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK can use keys of its keytool", e);
        }
    }

    /** The certificate, without its key, in the text form that most clients read (RFC 7468). */
    public String pem() {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(keys.getCertificate(ALIAS).getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It was made of its encoded form", e);
        }
    }

    private static List<String> options(Collection<String> hosts) {
        var names =
                hosts.stream()
                        .map(SelfSignedCertificate::alternativeName)
                        .collect(Collectors.joining(","));
        return List.of(
                "-alias",
                ALIAS,
                "-dname",
                "CN=Discogs sandbox",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-startdate",
                START,
                "-validity",
                VALID_DAYS,
                "-ext",
                "BasicConstraints:critical=ca:true",
                "-ext",
                "KeyUsage:critical=digitalSignature,keyCertSign",
                "-ext",
                "ExtendedKeyUsage=serverAuth",
                "-ext",
                "SubjectAlternativeName=" + names);
    }

    private static String alternativeName(String host) {
        boolean isAddress = host.indexOf(':') >= 0 || host.matches("[\\d.]+");
        return (isAddress ? "ip:" : "dns:") + host;
    }
}
