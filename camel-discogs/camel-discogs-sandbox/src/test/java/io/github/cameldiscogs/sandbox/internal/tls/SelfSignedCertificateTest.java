/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedCertificateTest {

    private static final List<String> HOSTS =
            List.of("localhost", "127.0.0.1", "::1", "discogs.test");

    @Test
    void isAnAuthorityForItself() throws Exception {
        var certificate = certificate(SelfSignedCertificate.forHosts(HOSTS));

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        certificate.checkValidity(Date.from(Instant.now().plus(Duration.ofDays(395))));
        assertThat(certificate.getNotBefore()).isBefore(Instant.now().minusSeconds(3600));
        assertThat(certificate.getNotAfter())
                .isBefore(certificate.getNotBefore().toInstant().plus(Duration.ofDays(398)));
        assertThat(certificate.getPublicKey()).isInstanceOf(ECPublicKey.class);
        assertThat(certificate.getBasicConstraints()).isNotNegative();
        assertThat(certificate.getKeyUsage()).startsWith(true, false, false, false, false, true);
        assertThat(certificate.getCriticalExtensionOIDs())
                .containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "discogs.test");
    }

    @Test
    void isNewEachTime() throws Exception {
        assertThat(certificate(SelfSignedCertificate.forHosts(HOSTS)).getPublicKey())
                .isNotEqualTo(certificate(SelfSignedCertificate.forHosts(HOSTS)).getPublicKey());
    }

    @Test
    void needsTheToolOfTheJdk(@TempDir Path folder) {
        var missing = new Keytool(folder.resolve("keytool"));
        assertThatThrownBy(() -> SelfSignedCertificate.forHosts(HOSTS, missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "Cannot make a certificate for localhost, 127.0.0.1, ::1, discogs.test"
                                + " with the JDK's keytool")
                .cause()
                .hasMessageContaining(folder.resolve("keytool").toString());
    }

    @Test
    void saysWhatTheToolDoesNotTake() {
        assertThatThrownBy(() -> SelfSignedCertificate.forHosts(List.of("no name")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("for no name with")
                .cause()
                .message()
                .isNotBlank();
    }

    private static X509Certificate certificate(SelfSignedCertificate made) throws Exception {
        var pem = made.pem().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem));
    }
}
