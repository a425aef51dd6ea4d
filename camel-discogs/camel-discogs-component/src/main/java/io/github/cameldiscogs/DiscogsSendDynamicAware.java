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
 * Lets {@code toD} keep one endpoint for all values of an operation's parameters, which are told to
 * each call instead. Any other option makes an endpoint of its own, credentials and addresses above
 * all.
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
     * @return nothing to tell where nothing is told to the call, or the URI is one that no endpoint
     *     can have: Camel's usual way says what is wrong with it
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

    /** Camel shows a URI of which no endpoint can be made: nothing of it may be hidden, then. */
    private static boolean hidesNothing(String uri) {
        return uri.codePoints().allMatch(OneLine::admits);
    }

    /** The same options with all that is hidden encoded, also in values that were raw. */
    private static DynamicAwareEntry shown(
            String uri, String originalUri, Map<String, Object> options) {
        URISupport.resolveRawParameterValues(options);
        return new DynamicAwareEntry(EndpointUri.encoded(uri), originalUri, Map.of(), options);
    }

    private static boolean isTaken(
            DiscogsOperation operation, String name, Object value, Map<String, Object> taken) {
        // A reference to a bean is looked up when the endpoint is made, and so is several of a name
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
