/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.POJONode;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that Camel makes again sends what it has sent before, whatever has held that. */
class RedeliveredBodiesTest extends SandboxTestSupport {

    private static final String JSON = "{\"notes\": \"first pressing\"}";
    private static final String CSV = "listing_id\r\n1\r\n";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var token = "&userToken=" + DiscogsSandbox.USER_TOKEN;
                errorHandler(
                        deadLetterChannel("direct:dead")
                                .maximumRedeliveries(2)
                                .redeliveryDelay(0)
                                .logExhausted(false));
                from("direct:want")
                        .streamCache("false")
                        .to(
                                "discogs:addToWantlist?maxRetries=0&releaseId=1000&username="
                                        + DiscogsSandbox.USERNAME
                                        + token);
                from("direct:upload")
                        .streamCache("false")
                        .to("discogs:deleteInventory?maxRetries=0" + token);
                from("direct:dead").streamCache("false").convertBodyTo(String.class);
            }
        };
    }

    private Exchange send(String route, Object body) {
        return template.send(route, ExchangeBuilder.anExchange(context).withBody(body).build());
    }

    private static Stream<Function<String, Object>> holders() {
        return Stream.of(
                text -> new ByteArrayInputStream(text.getBytes(UTF_8)),
                StringReader::new,
                text -> ByteBuffer.wrap(text.getBytes(UTF_8)),
                text -> new InputStreamCache(text.getBytes(UTF_8)),
                text -> Optional.of(new ByteArrayInputStream(text.getBytes(UTF_8))),
                text -> new POJONode(new StringReader(text)),
                text -> {
                    var file = new GenericFile<Object>();
                    file.setFile("a file of a server");
                    file.setBody(new ByteArrayInputStream(text.getBytes(UTF_8)));
                    return file;
                });
    }

    @ParameterizedTest
    @MethodSource("holders")
    void giveTheirFieldsAgain(Function<String, Object> holder) {
        sandbox().fault(Fault.answer(500, "text/plain", "").times(2));

        assertThat(send("direct:want", holder.apply(JSON)).getException()).isNull();

        assertThat(sandbox().requests())
                .extracting(RecordedRequest::bodyText)
                .hasSize(3)
                .containsOnly("{\"notes\":\"first pressing\"}");
    }

    @ParameterizedTest
    @MethodSource("holders")
    void goUpAgain(Function<String, Object> holder) {
        sandbox().fault(Fault.answer(500, "text/plain", "").times(2));

        assertThat(send("direct:upload", holder.apply(CSV)).getException()).isNull();

        assertThat(sandbox().requests())
                .extracting(RecordedRequest::bodyText)
                .hasSize(3)
                .allMatch(form -> form.contains("\r\n\r\n" + CSV + "\r\n--"));
    }

    @Test
    void areThereForWhoeverHandlesTheFailure() {
        for (Object stream :
                new Object[] {
                    new ByteArrayInputStream(JSON.getBytes(UTF_8)), new StringReader(JSON)
                }) {
            sandbox().fault(Fault.answer(500, "text/plain", "").times(3));

            assertThat(send("direct:want", stream).getMessage().getBody()).isEqualTo(JSON);
        }
    }

    /** The rest of a file is not the file. */
    @ParameterizedTest
    @ValueSource(strings = {"want", "upload"})
    void areNotTakenInHalves(String route) {
        var broken =
                new InputStream() {
                    private boolean told;

                    @Override
                    public int read() throws IOException {
                        if (told) {
                            return -1;
                        }
                        told = true;
                        throw new IOException("broken off");
                    }
                };
        var rest = route.equals("want") ? JSON : CSV;
        var stream =
                new SequenceInputStream(broken, new ByteArrayInputStream(rest.getBytes(UTF_8)));

        var exchange = send("direct:" + route, stream);

        assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT))
                .isInstanceOf(DiscogsRequestException.class);
        assertThat(sandbox().requests()).isEmpty();
    }
}
