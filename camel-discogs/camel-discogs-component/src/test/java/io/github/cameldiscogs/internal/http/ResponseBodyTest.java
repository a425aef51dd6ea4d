/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {

    private static final int LIMIT = 3_000_000;
    private static final long NOT_ANNOUNCED = -1;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20_000, 2_000_000, LIMIT})
    void readsAllThatMayCome(int size) throws IOException {
        var body = bytes(size);

        assertThat(whole(answer(body, size))).isEqualTo(body);
        assertThat(whole(answer(body, NOT_ANNOUNCED))).isEqualTo(body);
    }

    @Test
    void refusesMore() {
        var body = bytes(LIMIT + 1);

        assertThatThrownBy(() -> whole(answer(body, body.length)))
                .isInstanceOf(OversizedResponseException.class);
        assertThatThrownBy(() -> whole(answer(body, NOT_ANNOUNCED)))
                .isInstanceOf(OversizedResponseException.class);
    }

    @Test
    void refusesLessThanIsAnnounced() {
        assertThatThrownBy(() -> whole(answer(bytes(10), 11))).isInstanceOf(EOFException.class);
    }

    @Test
    void readsNothingWhereThereIsNothing() throws IOException {
        assertThat(whole(new BasicClassicHttpResponse(204))).isEmpty();
    }

    @Test
    void saysThatAFileHasNoRoom() {
        assertUnkept(
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
    }

    /** A cipher writes the last bytes only when it is closed. */
    @Test
    void saysThatAFileHasNoRoomForItsEnd() {
        assertUnkept(
                new ByteArrayOutputStream() {
                    @Override
                    public void close() throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
    }

    private static void assertUnkept(OutputStream file) {
        var body = new ResponseBody(answer(bytes(10), 10));
        assertThatThrownBy(() -> body.copyTo(file, 10))
                .isInstanceOf(UnkeptResponseException.class)
                .hasMessage("the file could not be kept: No space left on device");
    }

    private static byte[] whole(ClassicHttpResponse answer) throws IOException {
        return new ResponseBody(answer).whole(LIMIT);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static ClassicHttpResponse answer(byte[] body, long announced) {
        var answer = new BasicClassicHttpResponse(200);
        answer.setEntity(
                new InputStreamEntity(
                        new ByteArrayInputStream(body), announced, ContentType.APPLICATION_JSON));
        return answer;
    }
}
