/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.secret.SecretNames;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.EndpointHelper;
import org.junit.jupiter.api.BeforeAll;

/**
 * Endpoint URIs with a secret in them, which make an endpoint or a failure that does not show it.
 */
class EndpointUriFuzzTest {

    private static final String SECRET_BEGINNING = "Wq7hLrVz";

    private static final String[] OPERATIONS =
            Arrays.stream(DiscogsOperation.values())
                    .map(DiscogsOperation::uriName)
                    .toArray(String[]::new);

    private static final String[] SECRETS =
            Stream.concat(
                            SecretNames.OPTIONS.stream(),
                            Stream.of("user-token", "CONSUMERSECRET", "access-tokenSecret"))
                    .toArray(String[]::new);

    private static final String[] PIECES =
            Stream.concat(
                            new OptionNames(new DefaultCamelContext()).all().stream(),
                            Stream.of(
                                    "=",
                                    "=",
                                    "=",
                                    "&",
                                    "&",
                                    "&",
                                    "RAW(",
                                    ")",
                                    "RAW{",
                                    "}",
                                    "%",
                                    "%0A",
                                    "+",
                                    "#",
                                    "?",
                                    "\n",
                                    " ",
                                    "://",
                                    "true",
                                    "5",
                                    "https://"))
                    .toArray(String[]::new);

    private static CamelContext context;

    @BeforeAll
    static void makeContext() {
        context = new DefaultCamelContext();
        context.start();
        // What is loaded at the first use takes long
        context.getEndpoint("discogs:identity?userToken=token");
    }

    @FuzzTest
    void makeAnEndpointOrAFailureWithoutTheSecret(FuzzedDataProvider data) {
        var secret = SECRET_BEGINNING + data.consumeInt(0, 9999);
        var uri =
                "discogs:%s?%s%s=%s%s"
                        .formatted(
                                data.consumeProbabilityFloat() < 0.9
                                        ? data.pickValue(OPERATIONS)
                                        : rest(data),
                                data.consumeBoolean() ? "" : rest(data) + "&",
                                data.pickValue(SECRETS),
                                data.consumeBoolean() ? secret : "RAW(" + secret + ")",
                                data.consumeBoolean() ? rest(data) : "&" + rest(data));
        if (uri.contains("{{")) {
            // What the placeholders of a context hold is Camel's to tell
            return;
        }
        try {
            var endpoint = context.getEndpoint(uri);
            assertThat(endpoint).asString().doesNotContain(SECRET_BEGINNING);
            assertThat(endpoint.getEndpointUri()).doesNotContain(SECRET_BEGINNING);
        } catch (ResolveEndpointFailedException | IllegalArgumentException e) {
            if (!isOfCamel(e)) {
                checkShowsNothing(e);
            }
        }
    }

    /** Whether Camel has refused it, and may show it, before it knows of the component. */
    private static boolean isOfCamel(Exception failure) {
        return failure.getStackTrace()[0].getClassName().equals(EndpointHelper.class.getName());
    }

    private static void checkShowsNothing(Throwable failure) {
        for (var shown = failure; shown != null; shown = shown.getCause()) {
            assertThat(shown.toString()).doesNotContain(SECRET_BEGINNING);
        }
    }

    private static String rest(FuzzedDataProvider data) {
        var rest = new StringBuilder();
        for (int left = data.consumeInt(0, 8); left > 0; left--) {
            rest.append(
                    data.consumeProbabilityFloat() < 0.7
                            ? data.pickValue(PIECES)
                            : data.consumeString(6));
        }
        return rest.toString();
    }
}
