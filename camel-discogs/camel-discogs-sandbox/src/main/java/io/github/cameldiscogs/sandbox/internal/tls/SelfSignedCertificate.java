/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a server makes for itself (RFC 5280), with a new key each time. Clients trust
 * it as they trust an authority. The JDK has no API that makes one.
 */
public final class SelfSignedCertificate {

    private static final String NAME = "Discogs sandbox";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final String SIGNATURE_IDENTIFIER = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private static final int VERSION_3 = 2;
    private static final int SERIAL_BITS = 120;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** Bits 0 and 5: digitalSignature and keyCertSign. */
    private static final byte[] SIGNS = {(byte) 0b1000_0100};

    private static final int UNUSED_BITS_OF_SIGNS = 2;

    /** Some clients refuse certificates that are valid for longer than 398 days. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    private static final Duration BEFORE_NOW = Duration.ofDays(1);
    private static final char[] NO_PASSWORD = {};

    private final KeyPair keys;
    private final Certificate certificate;

    private SelfSignedCertificate(KeyPair keys, Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /**
     * A new certificate.
     *
     * @param hosts names and addresses of the server
     */
    public static SelfSignedCertificate forHosts(Collection<String> hosts) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var encoded = signed(content(keys, hosts), keys);
            return new SelfSignedCertificate(
                    keys,
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK can make keys and certificates", e);
        }
    }

    /** Settings of TLS with which a server shows this certificate. */
    public SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    NAME, keys.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every JDK can hold keys in memory", e);
        }
    }

    /** The certificate, without its key, in the text form that most clients read (RFC 7468). */
    public String pem() {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It was made of its encoded form", e);
        }
    }

    private static byte[] signed(byte[] content, KeyPair keys) throws GeneralSecurityException {
        var signature = Signature.getInstance(SIGNATURE);
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return Der.sequence(content, algorithm(), Der.bits(0, signature.sign()));
    }

    private static byte[] content(KeyPair keys, Collection<String> hosts)
            throws GeneralSecurityException {
        var start = Instant.now().minus(BEFORE_NOW);
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.valueOf(VERSION_3))),
                Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
                algorithm(),
                name(),
                Der.sequence(Der.time(start), Der.time(start.plus(VALIDITY))),
                name(),
                keys.getPublic().getEncoded(),
                Der.explicit(3, extensions(keys, hosts)));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.identifier(SIGNATURE_IDENTIFIER));
    }

    private static byte[] name() {
        return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(NAME))));
    }

    private static byte[] extensions(KeyPair keys, Collection<String> hosts)
            throws GeneralSecurityException {
        var keyIdentifier =
                MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
        var names =
                hosts.stream().map(SelfSignedCertificate::alternativeName).toArray(byte[][]::new);
        return Der.sequence(
                critical("2.5.29.19", Der.sequence(Der.yes())),
                critical("2.5.29.15", Der.bits(UNUSED_BITS_OF_SIGNS, SIGNS)),
                extension("2.5.29.37", Der.sequence(Der.identifier(SERVER_AUTHENTICATION))),
                extension("2.5.29.14", Der.octets(keyIdentifier)),
                extension("2.5.29.17", Der.sequence(names)));
    }

    private static byte[] critical(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    private static byte[] alternativeName(String host) {
        boolean isAddress = host.indexOf(':') >= 0 || host.matches("[\\d.]+");
        try {
            return isAddress
                    ? Der.tagged(IP_ADDRESS, InetAddress.getByName(host).getAddress())
                    : Der.tagged(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is not an address", e);
        }
    }
}
