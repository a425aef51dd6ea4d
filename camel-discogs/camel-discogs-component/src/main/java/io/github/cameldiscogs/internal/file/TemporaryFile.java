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

/** A file that lasts until all exchanges are done that have it. */
final class TemporaryFile {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFile.class);

    private final Path path;
    private final @Nullable CipherPair ciphers;
    private final OutputStream end;
    private final AtomicInteger exchanges = new AtomicInteger();
    private final Set<InputStream> readings = ConcurrentHashMap.newKeySet();

    /**
     * @param ciphers null to leave it in clear
     */
    private TemporaryFile(Path path, @Nullable CipherPair ciphers) throws IOException {
        this.path = path;
        this.ciphers = ciphers;
        // Not buffered: what there is no room for is to be known at once
        var file = Files.newOutputStream(path);
        this.end = ciphers == null ? file : new CipherOutputStream(file, ciphers.getEncryptor());
    }

    /**
     * @throws IOException when there is no room for it, or no such cipher
     */
    static TemporaryFile create(StreamCachingStrategy caching) throws IOException {
        var ciphers = ciphers(caching);
        return new TemporaryFile(newFile(directory(caching)), ciphers);
    }

    /** Null for that of the JVM; a strategy that does not spool has no directory that is there. */
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

    /** Where more of it is written. */
    OutputStream end() {
        return end;
    }

    /** A stream of its own from the start, to be given to {@link #finish} at its end. */
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
     * Lets it last until an exchange is done. The exchange of a part of a split or of a branch of a
     * multicast ends before its result has been aggregated: then it lasts as long as the whole.
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

    /** As long as a file is open, its room on disk is taken. */
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
