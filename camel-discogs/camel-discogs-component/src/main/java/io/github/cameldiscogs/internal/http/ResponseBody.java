/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** The body of a response, read up to a limit. */
final class ResponseBody {

    private static final byte[] NOTHING = {};
    private static final int PIECE = 8 * 1024;

    /** The most memory allocated on the strength of a Content-Length, in bytes. */
    private static final int MOST_BELIEVED = 1024 * 1024;

    private final ClassicHttpResponse response;

    ResponseBody(ClassicHttpResponse response) {
        this.response = response;
    }

    /**
     * Reads all of it.
     *
     * @throws OversizedResponseException if it is longer than that
     */
    byte[] whole(long maxResponseSize) throws IOException {
        if (response.getEntity() == null) {
            return NOTHING;
        }
        int limit = (int) Math.min(maxResponseSize, Integer.MAX_VALUE - 16);
        long announced = response.getEntity().getContentLength();
        boolean believed = announced >= 0 && announced <= Math.min(limit, MOST_BELIEVED);
        try {
            var content = response.getEntity().getContent();
            var body = believed ? inOnePiece(content, announced) : content.readNBytes(limit);
            if (body.length == limit && content.read() >= 0) {
                throw tooLarge("maxResponseSize", maxResponseSize);
            }
            return body;
        } catch (IOException e) {
            leaveTheRest();
            throw e;
        }
    }

    /** Reads into one array of the announced length. */
    private static byte[] inOnePiece(InputStream content, long length) throws IOException {
        var body = new byte[(int) length];
        new DataInputStream(content).readFully(body);
        return body;
    }

    /**
     * Copies all of it and closes the file, which may flush its end.
     *
     * @throws OversizedResponseException if it is longer than that
     * @throws UnkeptResponseException if the file cannot be written
     */
    void copyTo(OutputStream file, long maxFileSize) throws IOException {
        if (response.getEntity() == null) {
            return;
        }
        try {
            if (response.getEntity().getContentLength() > maxFileSize) {
                throw tooLarge("maxFileSize", maxFileSize);
            }
            var content = response.getEntity().getContent();
            var piece = new byte[PIECE];
            long size = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > maxFileSize) {
                    throw tooLarge("maxFileSize", maxFileSize);
                }
                keep(piece, read, file);
            }
            finish(file);
        } catch (IOException e) {
            leaveTheRest();
            throw e;
        }
    }

    private OversizedResponseException tooLarge(String option, long bytes) {
        return new OversizedResponseException(response.getCode(), option, bytes);
    }

    private void keep(byte[] piece, int length, OutputStream file) throws IOException {
        try {
            file.write(piece, 0, length);
        } catch (IOException e) {
            throw unkept(e);
        }
    }

    private void finish(OutputStream file) throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            throw unkept(e);
        }
    }

    private UnkeptResponseException unkept(IOException cause) {
        return new UnkeptResponseException(
                response.getCode(), "the file could not be kept: " + cause.getMessage(), cause);
    }

    /** The first bytes, or as many as arrived; an error body is optional. */
    byte[] beginning(int length) {
        if (response.getEntity() == null) {
            return NOTHING;
        }
        var beginning = new byte[length];
        int read = 0;
        try {
            var content = response.getEntity().getContent();
            int more = content.read(beginning);
            while (more > 0) {
                read += more;
                more = content.read(beginning, read, length - read);
            }
            if (read == length) {
                leaveTheRest();
            }
        } catch (IOException e) {
            leaveTheRest();
        }
        return Arrays.copyOf(beginning, read);
    }

    /**
     * Closes the connection. Otherwise HttpClient would read the rest of the body, of any length,
     * to reuse the connection.
     */
    private void leaveTheRest() {
        response.setEntity(null);
    }
}
