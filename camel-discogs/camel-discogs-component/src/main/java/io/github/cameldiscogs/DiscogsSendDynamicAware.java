/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.text.OneLine;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.SendDynamicAware;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code toD} use one endpoint for all values of an operation's parameters, which are passed
 * with each call instead. Any other option, above all credentials and URLs, makes an endpoint of
 * its own.
 */
@SendDynamic("discogs")
public class DiscogsSendDynamicAware extends ServiceSupport implements SendDynamicAware {

    private @Nullable CamelContext camelContext;
    private @Nullable String scheme;
    private OptionNames optionNames;

    @Override
    protected void doBuild() {
        optionNames = new OptionNames(Objects.requireNonNull(camelContext));
    }

    /**
     * @return null if nothing is passed with the call, or the URI is invalid, which Camel's usual
     *     way reports
     */
    @Override
    public @Nullable DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) {
        try {
            var operation = DiscogsOperation.named(EndpointUri.path(uri));
            var ofEndpoint = EndpointUri.options(uri);
            optionNames.normalize(ofEndpoint);
            var ofCall = new LinkedHashMap<String, Object>();
            ofEndpoint
                    .entrySet()
                    .removeIf(
                            option ->
                                    isTaken(operation, option.getKey(), option.getValue(), ofCall));
            if (ofCall.isEmpty()) {
                return hidesNothing(uri) ? null : shown(uri, originalUri, ofEndpoint);
            }
            URISupport.resolveRawParameterValues(ofCall);
            OptionCheck.leaveOutUnresolved(ofCall);
            ofEndpoint.merge(
                    CallOptions.MARK, CallOptions.MARK_VALUE, (own, mark) -> own + "-" + mark);
            return new DynamicAwareEntry(uri, originalUri, ofCall, ofEndpoint);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return hidesNothing(uri)
                    ? null
                    : new DynamicAwareEntry(EndpointUri.encoded(uri), originalUri, Map.of(), null);
        }
    }

    /**
     * Camel shows a URI of which no endpoint can be made, so it must not contain invisible
     * characters.
     */
    private static boolean hidesNothing(String uri) {
        return uri.codePoints().allMatch(OneLine::admits);
    }

    /** The same options with all invisible characters encoded, also in RAW values. */
    private static DynamicAwareEntry shown(
            String uri, String originalUri, Map<String, Object> options) {
        URISupport.resolveRawParameterValues(options);
        return new DynamicAwareEntry(EndpointUri.encoded(uri), originalUri, Map.of(), options);
    }

    private static boolean isTaken(
            DiscogsOperation operation, String name, Object value, Map<String, Object> taken) {
        // Bean references and repeated options are resolved when the endpoint is made
        boolean movable =
                value instanceof String text
                        && !text.startsWith("#")
                        && !EndpointUri.isNeverClosed(text)
                        && operation
                                .parameter(name)
                                .filter(parameter -> !parameter.headerOnly())
                                .isPresent();
        if (movable) {
            taken.put(name, value);
        }
        return movable;
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry)
            throws URISyntaxException {
        if (entry.getLenientProperties() == null) {
            return entry.getUri();
        }
        var base = StringHelper.before(entry.getUri(), "?", entry.getUri());
        return base + "?" + URISupport.createQueryString(entry.getLenientProperties(), true);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> CallOptions.set(target, entry.getProperties());
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return CallOptions::remove;
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public @Nullable String getScheme() {
        return scheme;
    }

    @Override
    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
