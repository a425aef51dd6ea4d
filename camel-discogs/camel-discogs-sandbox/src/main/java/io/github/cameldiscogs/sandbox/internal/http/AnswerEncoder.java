/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Encodes answers as requested: as a JSONP call (API section 2.6) and in gzip. Pictures come as
 * they are.
 */
public final class AnswerEncoder {

    private static final Pattern CALLBACK = Pattern.compile("[A-Za-z_$][\\w$.]{0,127}");
    private static final Pattern REFUSED_CODING = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");

    private AnswerEncoder() {}

    /**
     * @param callback the function named in the query, or empty
     * @param acceptEncoding the header of the request, or empty
     */
    public static Answer encode(Answer answer, String callback, String acceptEncoding) {
        var wrapped =
                answer.isJson() && answer.body().length > 0 && CALLBACK.matcher(callback).matches()
                        ? wrap(answer, callback)
                        : answer;
        boolean gzip =
                wrapped.body().length > 0 && !wrapped.isPicture() && takesGzip(acceptEncoding);
        return gzip ? gzip(wrapped) : wrapped;
    }

    /** Compresses unconditionally. */
    public static Answer gzip(Answer answer) {
        var compressed = new ByteArrayOutputStream(answer.body().length / 4 + 64);
        try (var gzip = new FastGzip(compressed)) {
            gzip.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return answer.withBody(compressed.toByteArray()).with("Content-Encoding", "gzip");
    }

    private static boolean takesGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .filter(coding -> coding.strip().startsWith("gzip"))
                .anyMatch(coding -> !REFUSED_CODING.matcher(coding).matches());
    }

    private static Answer wrap(Answer answer, String callback) {
        var text =
                "/**/%s({\"meta\": {\"status\": %d}, \"data\": %s});"
                        .formatted(
                                callback,
                                answer.status(),
                                new String(answer.body(), StandardCharsets.UTF_8));
        return answer.withBody(text.getBytes(StandardCharsets.UTF_8))
                .with(Answer.CONTENT_TYPE, "text/javascript");
    }

    /** Prefers speed to size. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
