/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** A certificate for this machine that nobody has signed, with its key. */
public final class SelfSignedCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keyStore;

    public SelfSignedCertificate() throws Exception {
        keyStore = newKeyStore();
    }

    /** The JDK's keytool is the one way to make a certificate without a further library. */
    private static KeyStore newKeyStore() throws Exception {
        var folder = Files.createTempDirectory("stranger");
        var file = folder.resolve("stranger.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "stranger",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                "changeit",
                                "-storetype",
                                "PKCS12")
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        var keyStore = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            keyStore.load(content, PASSWORD);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
        return keyStore;
    }

    /** What lets a server show it. */
    public SSLContext shown() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What makes a client trust it. */
    public SSLContextParameters trusted() {
        var certificates = new KeyStoreParameters();
        certificates.setKeyStore(keyStore);
        var trust = new TrustManagersParameters();
        trust.setKeyStore(certificates);
        var parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
