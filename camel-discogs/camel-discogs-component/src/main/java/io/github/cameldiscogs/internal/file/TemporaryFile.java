/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.file;

import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.converter.stream.CipherPair;
import org.apache.camel.spi.StreamCachingStrategy;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is deleted when all exchanges that have it are done. */
final class TemporaryFile {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFile.class);

    private final Path path;
    private final @Nullable CipherPair ciphers;
    private final OutputStream end;
    private final AtomicInteger exchanges = new AtomicInteger();
    private final Set<InputStream> readings = ConcurrentHashMap.newKeySet();

    /**
     * @param ciphers null for no encryption
     */
    private TemporaryFile(Path path, @Nullable CipherPair ciphers) throws IOException {
        this.path = path;
        this.ciphers = ciphers;
        // Unbuffered, so that a full disk is noticed at once
        var file = Files.newOutputStream(path);
        this.end = ciphers == null ? file : new CipherOutputStream(file, ciphers.getEncryptor());
    }

    /**
     * @throws IOException if the disk is full, or the cipher is unknown
     */
    static TemporaryFile create(StreamCachingStrategy caching) throws IOException {
        var ciphers = ciphers(caching);
        return new TemporaryFile(newFile(directory(caching)), ciphers);
    }

    /** Null for the JVM's directory; a strategy that does not spool has not created its own. */
    private static @Nullable File directory(StreamCachingStrategy caching) {
        return caching.isSpoolEnabled() ? caching.getSpoolDirectory() : null;
    }

    private static Path newFile(@Nullable File directory) throws IOException {
        return directory == null
                ? Files.createTempFile("discogs", ".tmp")
                : Files.createTempFile(directory.toPath(), "discogs", ".tmp");
    }

    private static @Nullable CipherPair ciphers(StreamCachingStrategy caching) throws IOException {
        var transformation = caching.getSpoolCipher();
        if (transformation == null || transformation.isEmpty()) {
            return null;
        }
        try {
            return new CipherPair(transformation);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "the spoolCipher of the stream caching is none: "
                            + OneLine.of(String.valueOf(e.getMessage())),
                    PlainCause.of(e));
        }
    }

    /** Appends to it. */
    OutputStream end() {
        return end;
    }

    /** A new stream from the start, to be passed to {@link #finish} at its end. */
    InputStream start() throws IOException {
        try {
            var file = Files.newInputStream(path);
            var reading =
                    new BufferedInputStream(
                            ciphers == null
                                    ? file
                                    : new CipherInputStream(file, ciphers.createDecryptor()));
            readings.add(reading);
            return reading;
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "the file is gone, it lasts as long as the exchange: what is wanted of it after"
                            + " that has to be converted before, as requestBody(..., byte[].class) does",
                    PlainCause.of(e));
        }
    }

    void finish(InputStream reading) {
        readings.remove(reading);
        IOHelper.close(reading);
    }

    /**
     * Keeps it until an exchange is done. The exchange of a split part or of a multicast branch
     * ends before its result is aggregated; then the whole exchange counts.
     */
    void keepFor(Exchange exchange) {
        exchanges.incrementAndGet();
        var whole =
                exchange.getProperty(
                        ExchangePropertyKey.STREAM_CACHE_UNIT_OF_WORK, UnitOfWork.class);
        if (whole != null && whole.getRoute() != null) {
            whole.addSynchronization(release());
        } else {
            exchange.getExchangeExtension().addOnCompletion(release());
        }
    }

    private Synchronization release() {
        return new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                if (exchanges.decrementAndGet() == 0) {
                    delete();
                }
            }
        };
    }

    /** An open file would still occupy its disk space. */
    void delete() {
        readings.forEach(this::finish);
        IOHelper.close(end);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn(
                    "A temporary file could not be deleted: {}",
                    QuotedValue.of(path),
                    PlainCause.of(e));
        }
    }
}
