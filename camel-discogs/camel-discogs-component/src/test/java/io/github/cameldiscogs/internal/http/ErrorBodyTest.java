/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {

    private static ErrorBody of(String body) {
        return of(body, "text/plain", StandardCharsets.UTF_8);
    }

    private static ErrorBody of(String body, String contentType, Charset charset) {
        return ErrorBody.of(
                new HttpResponse(422, Map.of("content-type", contentType), body.getBytes(charset)));
    }

    @Test
    void givesTheMessageAndDetailOfJson() {
        var body =
                of(
                        """
                        {"message": "See \\"detail\\" for validation errors.",
                         "detail": [{"type": "missing", "loc": ["body"], "msg": "Field required",
                                     "input": null}]}
                        """);

        assertThat(body.message()).isEqualTo("See \"detail\" for validation errors.");
        assertThat(body.detail()).hasSize(1);
        assertThat(body.detail().get(0)).containsEntry("msg", "Field required");
    }

    @Test
    void givesDetailThatComesWithoutAMessage() {
        var body = of("{\"detail\": [{\"msg\": \"Field required\"}]}");

        assertThat(body.message()).contains("Field required");
        assertThat(body.detail()).containsExactly(Map.of("msg", "Field required"));
    }

    @Test
    void givesPlainText() {
        assertThat(of("  Invalid consumer.\n").message()).isEqualTo("Invalid consumer.");
    }

    @Test
    void givesTheTitleOfAPage() {
        assertThat(of("<!DOCTYPE html>\n<title>\nAccess denied</title><p>...").message())
                .isEqualTo("an HTML page titled 'Access denied'");
        assertThat(of("<html><body>x").message()).isEqualTo("an HTML page");
    }

    @Test
    void saysSoWhenThereIsNothing() {
        assertThat(of(" \n").message()).isEqualTo("no message");
        assertThat(of("{\"message\": \" \"}").message()).isEqualTo("no message");
    }

    @Test
    void toleratesJsonOfAnotherShape() {
        assertThat(of("[1, 2]").message()).isEqualTo("[1, 2]");
        assertThat(of("{\"message\": 5}").message()).isEqualTo("{\"message\": 5}");
        assertThat(of("{\"message\": \"a\", \"detail\": [1]}").detail()).isEmpty();
        assertThat(of("{\"message\": \"a\", \"detail\": \"b\"}").detail()).isEmpty();
        assertThat(of("{\"mess").message()).isEqualTo("{\"mess");
        assertThat(of("[".repeat(60_000)).message()).startsWith("[[");
        assertThat(of("{\"a\":".repeat(10_000)).message()).startsWith("{\"a\":");
    }

    @Test
    void readsTheCharsetThatItNames() {
        assertThat(of("Jónsi", "text/plain; charset=iso-8859-1", StandardCharsets.ISO_8859_1))
                .extracting(ErrorBody::message)
                .isEqualTo("Jónsi");
        for (var charset : List.of("none-such", "***", "")) {
            assertThat(of("Jónsi", "text/plain; charset=" + charset, StandardCharsets.UTF_8))
                    .extracting(ErrorBody::message)
                    .isEqualTo("Jónsi");
        }
        assertThat(of("\ufeff{\"message\": \"Jónsi\"}").message()).isEqualTo("Jónsi");
    }
}
