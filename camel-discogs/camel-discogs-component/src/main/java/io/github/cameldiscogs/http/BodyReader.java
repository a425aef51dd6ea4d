/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Reads bodies of answers into memory.
 *
 * @param maxResponseSize how many bytes a body has at most
 */
record BodyReader(long maxResponseSize) {

    /** What is set aside on the mere word of a server, which need not send what it announces. */
    private static final int MOST_BELIEVED = 1024 * 1024;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

    /**
     * The whole body, empty when there is none.
     *
     * @throws OversizedAnswerException when it is larger than it may be
     */
    byte[] read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        int limit = (int) Math.min(maxResponseSize, LONGEST_ARRAY);
        long announced = entity.getContentLength();
        boolean believed = announced >= 0 && announced <= Math.min(limit, MOST_BELIEVED);
        try (var content = entity.getContent()) {
            var body = believed ? read(content, (int) announced) : content.readNBytes(limit);
            if (body.length == limit && content.read() >= 0) {
                throw new OversizedAnswerException(response.getCode(), maxResponseSize);
            }
            return body;
        }
    }

    /** In one piece, and not in many that have to be put together. */
    private static byte[] read(InputStream content, int length) throws IOException {
        var body = new byte[length];
        new DataInputStream(content).readFully(body);
        return body;
    }
}
