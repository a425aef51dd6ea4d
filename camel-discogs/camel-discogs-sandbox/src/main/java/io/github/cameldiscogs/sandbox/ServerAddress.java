/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.tls.SelfSignedCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a sandbox listens, and under which names.
 *
 * @param host the address of this machine to listen at
 * @param publicUrl the origin that all clients use; empty if each has its own
 * @param speaksTls whether it answers clients that speak TLS
 * @param tlsPort another port, for clients that speak TLS; empty if there is none, 0 for a free one
 * @param certificate where the certificate is written; empty if nowhere
 */
record ServerAddress(
        InetAddress host,
        Optional<String> publicUrl,
        boolean speaksTls,
        Optional<Integer> tlsPort,
        Optional<Path> certificate) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s\"<>]+");

    static ServerAddress loopback() {
        return new ServerAddress(
                InetAddress.getLoopbackAddress(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    ServerAddress at(String address) {
        try {
            var found = InetAddress.getByName(Objects.requireNonNull(address, "address"));
            return new ServerAddress(found, publicUrl, speaksTls, tlsPort, certificate);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no address " + address, e);
        }
    }

    ServerAddress knownAs(String url) {
        var origin = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "publicUrl is "
                            + url
                            + ", allowed is http or https, a host and perhaps a port, such as"
                            + " https://discogs.example:8443");
        }
        return new ServerAddress(host, Optional.of(origin), speaksTls, tlsPort, certificate);
    }

    ServerAddress withTls() {
        return new ServerAddress(host, publicUrl, true, tlsPort, certificate);
    }

    ServerAddress withTlsAt(int port) {
        return new ServerAddress(host, publicUrl, true, Optional.of(port), certificate);
    }

    ServerAddress withCertificateAt(Path file) {
        return new ServerAddress(host, publicUrl, true, tlsPort, Optional.of(file));
    }

    /** How clients on this machine name the host in URLs. */
    String localName() {
        if (host.isAnyLocalAddress() || host.equals(InetAddress.getLoopbackAddress())) {
            return "127.0.0.1";
        }
        var name = host.getHostAddress();
        return host instanceof Inet6Address ? "[" + name + "]" : name;
    }

    /** A new certificate for all names of the host; written to its file, if there is one. */
    SelfSignedCertificate newCertificate() {
        var made = SelfSignedCertificate.forHosts(names());
        certificate.ifPresent(file -> write(made, file));
        return made;
    }

    private Set<String> names() {
        var names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        if (!host.isAnyLocalAddress()) {
            names.add(host.getHostAddress());
        }
        publicUrl
                .map(url -> URI.create(url).getHost())
                .map(name -> name.replaceAll("[\\[\\]]", ""))
                .ifPresent(names::add);
        return names;
    }

    private static void write(SelfSignedCertificate certificate, Path file) {
        try {
            Files.writeString(file, certificate.pem());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the certificate to " + file, e);
        }
    }
}
